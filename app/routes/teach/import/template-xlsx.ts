import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireTrainer } from '#app/session/viewer.server.ts'
import { templateFile } from './template-file.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireTrainer(args)
  return templateFile(args, viewer, 'xlsx')
}
