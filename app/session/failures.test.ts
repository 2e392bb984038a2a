import { data, redirect, type LoaderFunctionArgs, type ServerBuild } from '@remix-run/node'
import { expect, test } from 'vitest'
import { withFailuresReferred } from './failures.server.ts'

const given = {
  context: { requestId: '3f2a91bc-0000-4000-8000-000000000000' },
} as unknown as LoaderFunctionArgs

function loaderOf(loader: () => unknown, reported: unknown[] = []) {
  const build = {
    entry: { module: { handleError: (error: unknown) => reported.push(error) } },
    routes: { page: { id: 'page', module: { loader } } },
  } as unknown as ServerBuild
  return withFailuresReferred(build).routes.page?.module.loader as (
    given: LoaderFunctionArgs,
  ) => Promise<unknown>
}

test.each([
  ['an error', new Error('SELECT password FROM people')],
  ['a word', 'SELECT password FROM people'],
  ['an object', { password: 'secret' }],
])('of %s nothing goes out but its number, and it is reported whole', async (_, bug) => {
  const reported: unknown[] = []
  const thrown = await loaderOf(() => {
    throw bug
  }, reported)(given).catch((caught: unknown) => caught)
  expect(thrown).toMatchObject({ init: { status: 500 }, data: { reference: 'E-3F2A91BC' } })
  expect(JSON.stringify(thrown)).not.toMatch(/password/)
  expect(reported).toEqual([bug])
})

test.each([
  ['a redirect', redirect('/account/sign-in')],
  ['a missing page', new Response(null, { status: 404 })],
  ['a refusal with data', data({ problem: 'closed' }, { status: 409 })],
])('%s goes out as it was thrown', async (_, answer) => {
  const reported: unknown[] = []
  const thrown = loaderOf(() => {
    throw answer
  }, reported)(given)
  await expect(thrown).rejects.toBe(answer)
  expect(reported).toEqual([])
})

test('what a loader returns goes out as it was returned', async () => {
  expect(await loaderOf(() => 'lesson')(given)).toBe('lesson')
})
