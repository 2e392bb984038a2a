import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import type { RequestHandler } from 'express'
import { limitBody } from '../../server/body-limit.ts'
import { requireWellFormed } from '../../server/well-formed.ts'
import { serve } from './serve.ts'

const MEGABYTE = 1024 * 1024
const form = 'application/x-www-form-urlencoded'
const upload = 'multipart/form-data; boundary=x'

/** Answers with what the limit says of the request, as whatever acts on a body is told. */
const told: RequestHandler = (_request, response) =>
  void response.status(response.locals.bodyRefused ?? 200).end()

test.each([
  ['a form of a megabyte', form, MEGABYTE, 200],
  ['a larger form', form, MEGABYTE + 1, 413],
  ['an upload of twenty megabytes', upload, 20 * MEGABYTE, 200],
  ['a larger upload', upload, 20 * MEGABYTE + 1, 413],
])('%s', async (_, type, bytes, status) => {
  const address = await serve(limitBody, told)
  const body = new Uint8Array(bytes)
  const answer = await fetch(address, { method: 'POST', headers: { 'Content-Type': type }, body })
  expect(answer.status).toBe(status)
})

test('a body that does not say how large it is, is not read', async () => {
  const address = await serve(limitBody, told)
  const body = new ReadableStream({ pull: (stream) => stream.enqueue(new Uint8Array(1000)) })
  const answer = await fetch(address, { method: 'POST', body, duplex: 'half' } as RequestInit)
  expect(answer.status).toBe(411)
})

test.each([
  ['/learn', 200],
  ['/%E5%AE%A2', 200],
  ['/%E0%A4%A/x', 400],
  ['/%', 400],
  ['/media/%00', 400],
  ['/people?q=a%00', 400],
  ['/people?q=100%2500', 200],
])('the path %s is answered %i', async (path, status) => {
  expect((await fetch((await serve(requireWellFormed)) + path)).status).toBe(status)
})

test.each([
  ['GET /learn HTTP/1.1\r\nHost: learn.example.com:8080', 200],
  ['GET /learn HTTP/1.0', 200],
  ['GET http://other.example/learn HTTP/1.1\r\nHost: learn.example.com', 400],
  ['GET /learn HTTP/1.1\r\nHost: somebody@other.example/x', 400],
  ['GET /learn HTTP/1.1\r\nHost: [::1', 400],
  ['TRACE /learn HTTP/1.1\r\nHost: learn.example.com', 405],
])('%j is answered %i', async (request, status) => {
  const socket = connect(Number(new URL(await serve(requireWellFormed)).port), '127.0.0.1')
  socket.end(`${request}\r\nConnection: close\r\n\r\n`)
  expect(await text(socket)).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
})
