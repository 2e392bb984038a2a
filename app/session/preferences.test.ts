import { expect, test } from 'vitest'
import type { Locale } from '#app/domain/locale.ts'
import { findLocale, findTheme } from './preferences.server.ts'

function asking(path: string, headers: Record<string, string> = {}): Request {
  return new Request(`http://localhost${path}`, { headers })
}

test.each<[string, string, Record<string, string>, Locale | undefined, Locale]>([
  ['the address', '/?lang=en', { Cookie: 'kexin-locale=zh-CN' }, 'zh-CN', 'en'],
  ['the address, loosely written', '/?lang=zh', { Cookie: 'kexin-locale=en' }, 'en', 'zh-CN'],
  ['this browser', '/', { Cookie: 'a=b; kexin-locale=en', 'Accept-Language': 'zh' }, 'zh-CN', 'en'],
  ['the person', '/', { 'Accept-Language': 'zh' }, 'en', 'en'],
  ['the header', '/', { 'Accept-Language': 'de, en-GB;q=0.8, zh;q=0.5' }, undefined, 'en'],
  ['the header, ranked', '/', { 'Accept-Language': 'en;q=0.4, zh-TW;q=0.9' }, undefined, 'zh-CN'],
  ['the header, refusing', '/', { 'Accept-Language': 'en;q=0, *' }, undefined, 'zh-CN'],
  ['nothing known', '/?lang=fr', { Cookie: 'kexin-locale=fr' }, undefined, 'zh-CN'],
])('the language is that of %s', (_, path, headers, own, locale) => {
  expect(findLocale(asking(path, headers), own)).toBe(locale)
})

test.each([
  ['kexin-theme=dark', 'dark'],
  ['kexin-theme=light; kexin-locale=en', 'light'],
  ['kexin-theme=purple', 'system'],
  ['', 'system'],
])('the theme of the cookie "%s" is %s', (Cookie, theme) => {
  expect(findTheme(asking('/', { Cookie }))).toBe(theme)
})
