import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireHr } from '#app/session/viewer.server.ts'
import { completionFile } from './completion-file.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireHr(args)
  return completionFile(args, viewer, 'xlsx')
}
