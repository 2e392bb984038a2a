import { Locale } from '#app/domain/locale.ts'
import { Theme } from '#app/domain/theme.ts'
import { settings } from '#app/settings.server.ts'

const cookieNames = { locale: 'kexin-locale', theme: 'kexin-theme' }

/**
 * The language of the answer: the one the address asks for, the one chosen in this browser, the
 * person's own, the browser's first that we speak, Chinese.
 */
export function findLocale(request: Request, own?: Locale): Locale {
  return (
    askedLocale(request) ??
    Locale.safeParse(readCookie(request, cookieNames.locale)).data ??
    own ??
    acceptedLocale(request.headers.get('Accept-Language') ?? '')
  )
}

/** The language an address asks for with `?lang=`, if it asks. */
export function askedLocale(request: Request): Locale | undefined {
  const wanted = new URL(request.url).searchParams.get('lang')
  return wanted ? spoken(wanted) : undefined
}

/** The theme chosen in this browser. */
export function findTheme(request: Request): Theme {
  return Theme.safeParse(readCookie(request, cookieNames.theme)).data ?? 'system'
}

/** The header that keeps a choice for a year. */
export function preferenceCookie(name: keyof typeof cookieNames, value: Locale | Theme): string {
  const secure = settings().origin.startsWith('https:') ? '; Secure' : ''
  return `${cookieNames[name]}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000${secure}`
}

function acceptedLocale(header: string): Locale {
  const ranked = header
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const weight = parameters.find((parameter) => parameter.trim().startsWith('q='))
      return { tag, weight: weight ? Number(weight.trim().slice(2)) || 0 : 1 }
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
  for (const { tag } of ranked) {
    const locale = spoken(tag)
    if (locale) return locale
  }
  return 'zh-CN'
}

/** `zh`, `zh-Hant`, `en-GB`: the one of our languages a reader of this tag reads. */
function spoken(tag: string): Locale | undefined {
  const [language] = tag.toLowerCase().split('-')
  return language === 'zh' ? 'zh-CN' : language === 'en' ? 'en' : undefined
}

function readCookie(request: Request, name: string): string | undefined {
  for (const pair of (request.headers.get('Cookie') ?? '').split(';')) {
    const cookie = pair.trim()
    if (cookie.startsWith(`${name}=`)) return cookie.slice(name.length + 1)
  }
  return undefined
}
