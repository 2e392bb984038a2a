import type { CertificateSheet, Said } from '#app/domain/evidence/certificate-sheet.ts'
import { Glyph } from '#app/ui/glyph.tsx'
import { QrCode } from '#app/ui/qr-code.tsx'
import { Seal } from '#app/ui/seal.tsx'

/** The sheet of a certificate: on a desktop and in print as on paper, on a phone set for a phone. */
export function CertificatePaper({ sheet }: { sheet: CertificateSheet }) {
  const chinese = sheet.headings.find(({ locale }) => locale === 'zh-CN')!
  const english = sheet.headings.find(({ locale }) => locale === 'en')!
  const inChinese = sheet.locale === 'zh-CN'
  const Slip = inChinese ? 'h1' : 'p'
  const Head = inChinese ? 'p' : 'h1'
  return (
    <article className="certificate" lang={sheet.locale}>
      <div className="certificate-slip">
        <Slip className="certificate-slip-heading" lang="zh-CN">
          {chinese.text}
        </Slip>
        <span className="certificate-fishtail">
          <Glyph name="here" />
        </span>
      </div>
      <header className="certificate-head">
        <p>
          <Words said={sheet.organisation} />
        </p>
        <Head className="certificate-head-heading" lang="en">
          {english.text}
        </Head>
      </header>
      <div className="certificate-words">
        <p className="certificate-names" data-length={lengthOf(sheet.names[0].text)}>
          {sheet.names.map((said) => (
            <Words key={said.text} said={said} />
          ))}
        </p>
        {sheet.sentences.map((said) => (
          <p key={said.locale} lang={said.locale} className="certificate-sentence">
            {said.text}
          </p>
        ))}
      </div>
      <table className="certificate-table">
        <tbody>
          {sheet.rows.map(({ label, value, code, note }) => (
            <tr key={label[0].text}>
              <th scope="row">
                <Words said={label[0]} /> <Words said={label[1]} />
              </th>
              <td>
                {code ? <b className="certificate-code">{value.text}</b> : value.text}
                {note && <span className="certificate-note">{note}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="certificate-issuer">
        <div className="certificate-seal">
          <Seal label={sheet.seal} />
        </div>
        <p>
          <b>{sheet.organisation.text}</b>
        </p>
        <p>{sheet.issued.text}</p>
      </div>
      <div className="certificate-qr">
        <QrCode drawing={sheet.qr} label={sheet.qrLabel} />
      </div>
    </article>
  )
}

function Words({ said: { text, locale } }: { said: Said }) {
  return <span lang={locale}>{text}</span>
}

/** Whether a name fits its line as large as names are set: a Han character is as wide as two letters. */
function lengthOf(name: string): 'short' | 'long' | 'longer' {
  const letters = [...name].reduce((sum, one) => sum + (/\p{Script=Han}/u.test(one) ? 2 : 1), 0)
  return letters <= 26 ? 'short' : letters <= 38 ? 'long' : 'longer'
}
