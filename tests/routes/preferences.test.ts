import { expect, test, vi } from 'vitest'
import { action } from '#app/routes/resources/preferences.tsx'

vi.stubEnv('KEXIN_SECRET', 'a secret long enough for the settings to take it')

async function choose(fields: Record<string, string>): Promise<Response> {
  const request = new Request('http://localhost/resources/preferences', {
    method: 'POST',
    body: new URLSearchParams(fields),
  })
  return action({ request, params: {}, context: {} } as Parameters<typeof action>[0])
}

test('a choice is kept and leads back to the page, without the language its address asked for', async () => {
  const answer = await choose({ locale: 'en', to: '/learn/courses?lang=zh&page=2' })
  expect(answer.headers.get('Location')).toBe('/learn/courses?page=2')
  expect(answer.headers.getSetCookie()).toEqual([
    'kexin-locale=en; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000',
  ])
})

test('a choice never leads to another site', async () => {
  const answer = await choose({ theme: 'dark', to: '//evil.example' })
  expect(answer.headers.get('Location')).toBe('/')
})

test('a language or theme that does not exist is not kept', async () => {
  const answer = await choose({ locale: 'fr', theme: 'purple', to: '/' })
  expect(answer.headers.getSetCookie()).toEqual([])
})

test('a form without any of its fields changes nothing and leads home', async () => {
  const answer = await choose({})
  expect(answer.headers.get('Location')).toBe('/')
  expect(answer.headers.getSetCookie()).toEqual([])
})
