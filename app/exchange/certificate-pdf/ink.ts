/** The colours of tokens.css that a certificate is printed in; paper is the printer's own. */
export const ink = {
  ink: '#1a1d22',
  ink2: '#454a51',
  rule: '#dad5c8',
  ruleMid: '#b7b1a2',
  seal: '#ab2e1a',
}
