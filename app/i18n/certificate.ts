import { plural } from './format.ts'
import { defineMessages } from './messages.ts'

/** A certificate: its page, its list, and the public page that verifies it. */
export const certificateMessages = defineMessages(
  {
    certificates: '证书',
    certificatesNote: (count: number) => `共 ${count} 张`,
    noCertificates: '还没有证书',
    noCertificatesWhat:
      '通过带证书的考试，证书当场签发，收在这里，可以下载、打印，也可以请别人验证。',
    toCourses: '去看课程',
    expiredOnes: '已过期的证书',
    issuedOnDay: (date: string) => `${date}签发`,

    valid: '有效',
    validUntil: (date: string) => `有效，到${date}为止`,
    validForever: '长期有效',
    expiring: (days: number, date: string) =>
      days === 0 ? `今天到期（${date}）` : `将到期，还剩 ${days} 天，到${date}为止`,
    expired: (date: string) => `已过期，有效期到${date}`,
    withdrawn: '已撤回',
    withdrawnSince: (date: string) => `已于 ${date} 撤回`,
    withdrawnKept: '所以这里不再提供证书的下载和打印；查验页会如实写明已撤回。记录都还在。',
    withdrawnOn: '撤回日期',
    withdrawnWhat: '签发之后，考试的评分有更正，它所依据的作答不再达到合格线。这张证书不再有效。',
    renew: '续证要在公司开放的下一个周期里再考一次；这一张留作记录。',

    download: '下载 PDF',
    downloadOf: (title: string) => `下载 PDF：${title}`,
    print: '打印',
    copyAddress: '复制验证地址',
    copied: '已复制',
    verifyHint: '把这个地址给别人，对方不用登录，就能核对这张证书：',

    heading: '结业证书',
    sentence: (title: string, date: string, earned: number, total: number) =>
      `于${date}通过「${title}」认证考试，成绩\u00a0${earned}\u00a0分，满分\u00a0${total}\u00a0分。特发此证。`,
    number: '证书编号',
    validity: '有效期',
    edition: '考试版本',
    code: '验证码',
    fromTo: (from: string, to: string) => `${from} 至 ${to}`,
    from: (from: string) => `${from} 起长期有效`,
    editionNumber: (sequence: number) => `第 ${sequence} 版`,
    seal: '客心可信，签发印',
    qr: '验证地址的二维码',

    verify: '验证证书',
    verifyWhat: '输入证书上的验证码，核对它是不是真的、还有没有效。不需要登录。',
    verifyCode: '验证码',
    verifyCodeHint:
      '12 位数字和字母，印在证书下方，例如 9F2C-71AE-40D8。空格、横线和大小写都不影响。',
    verifyButton: '验证',
    verifyNotCode: '验证码是 12 位，只有数字 0–9 和字母 A–F。请对照证书再输一次。',
    verifyAnother: '再验证一张',
    genuine: '这张证书是真的',
    genuineExpired: '这张证书是真的，但已过期',
    genuineWithdrawn: '这张证书签发过，但已撤回',
    genuineWhat: (organisation: string) => `它由${organisation}签发，以下内容与签发记录一致。`,
    holder: '持证人',
    certified: '通过的考试',
    organisation: '签发单位',
    issuedOn: '签发日期',
    validUntilDay: '有效期至',
    forever: '长期',
    state: '状态',
    statementHash: '记录指纹',
    statementHashWhat: 'SHA-256。验证码是它的前 12 位；它认定的就是这一份签发记录。',
    unknown: '没有找到这张证书',
    unknownWhat: (code: string) =>
      `没有一张证书的验证码是 ${code}。请对照证书再输一次；如果没有输错，它不是由本系统签发的。`,
    altered: '这张证书的记录对不上',
    alteredWhat: (code: string) =>
      `验证码 ${code} 有签发记录，但记录与它的指纹不一致，不能证明什么。请与签发单位核实。`,
    tooMany: '试得太多了',
    tooManyWhat: (minutes: number) =>
      `从你的网络发来了太多对不上的验证码。请过 ${minutes} 分钟再试。`,
  },
  {
    certificates: 'Certificates',
    certificatesNote: (count) => plural(count, 'certificate'),
    noCertificates: 'No certificates yet',
    noCertificatesWhat:
      'Pass an exam that certifies and the certificate is issued at once. It is kept here to download, to print, and to let others verify.',
    toCourses: 'See the courses',
    expiredOnes: 'Expired certificates',
    issuedOnDay: (date) => `Issued ${date}`,

    valid: 'Valid',
    validUntil: (date) => `Valid until ${date}`,
    validForever: 'Valid without end',
    expiring: (days, date) =>
      days === 0
        ? `Expires today, ${date}`
        : `Expiring: ${plural(days, 'day')} left, until ${date}`,
    expired: (date) => `Expired: it was valid until ${date}`,
    withdrawn: 'Withdrawn',
    withdrawnSince: (date) => `Withdrawn on ${date}`,
    withdrawnKept:
      'It can therefore not be downloaded or printed any more, and the verification page says that it is withdrawn. All records are kept.',
    withdrawnOn: 'Withdrawn on',
    withdrawnWhat:
      'After it was issued the scoring of the exam was put right, and the attempt it rests on no longer passes. It is not valid any more.',
    renew:
      'To renew it, sit the exam again in the next cycle your company opens; this one stays on record.',

    download: 'Download PDF',
    downloadOf: (title) => `Download PDF: ${title}`,
    print: 'Print',
    copyAddress: 'Copy verification address',
    copied: 'Copied',
    verifyHint:
      'Give this address to anyone who should check the certificate; they need no account: ',

    heading: 'Certificate of completion',
    sentence: (title, date, earned, total) =>
      `passed the “${title}” certification exam on ${date} with ${earned} of ${plural(total, 'point')}.`,
    number: 'No.',
    validity: 'Valid',
    edition: 'Edition',
    code: 'Verify',
    fromTo: (from, to) => `${from} to ${to}`,
    from: (from) => `from ${from}, without end`,
    editionNumber: (sequence) => String(sequence),
    seal: 'The issuing seal: the customer at heart, worthy of trust',
    qr: 'QR code of the verification address',

    verify: 'Verify a certificate',
    verifyWhat:
      'Enter the code on the certificate to see whether it is genuine and still valid. You need no account.',
    verifyCode: 'Verification code',
    verifyCodeHint:
      '12 digits and letters at the foot of the certificate, such as 9F2C-71AE-40D8. Spaces, hyphens and capitals make no difference.',
    verifyButton: 'Verify',
    verifyNotCode:
      'A code has 12 characters, digits 0–9 and letters A–F only. Compare it with the certificate and enter it again.',
    verifyAnother: 'Verify another',
    genuine: 'This certificate is genuine',
    genuineExpired: 'This certificate is genuine, but has expired',
    genuineWithdrawn: 'This certificate was issued, and has been withdrawn',
    genuineWhat: (organisation) =>
      `It was issued by ${organisation}, and what follows is what the record says.`,
    holder: 'Holder',
    certified: 'Exam passed',
    organisation: 'Issued by',
    issuedOn: 'Issued on',
    validUntilDay: 'Valid until',
    forever: 'Without end',
    state: 'State',
    statementHash: 'Fingerprint of the record',
    statementHashWhat:
      'SHA-256. The code is its first 12 digits; it stands for this record and no other.',
    unknown: 'No such certificate',
    unknownWhat: (code) =>
      `No certificate has the code ${code}. Compare it with the certificate and enter it again; if it is typed right, it was not issued by this system.`,
    altered: 'The record of this certificate does not match',
    alteredWhat: (code) =>
      `There is a record for the code ${code}, but it does not match its fingerprint and proves nothing. Ask whoever issued the certificate.`,
    tooMany: 'Too many tries',
    tooManyWhat: (minutes) =>
      `Too many codes from your network did not match. Try again in ${plural(minutes, 'minute')}.`,
  },
)
