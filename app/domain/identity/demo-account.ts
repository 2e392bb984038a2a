/** The accounts somebody trying the demo signs in with; everybody else in it has no password. */
export const demoAccounts = {
  learner: '002617',
  learnerInEnglish: '004201',
  trainer: '001108',
  hr: '000935',
  admin: '000102',
} as const
export type DemoAccount = keyof typeof demoAccounts

/** The password of every demo account; a demo has nothing to hide and says so. */
export const demoPassword = 'kexin-demo-2026'
