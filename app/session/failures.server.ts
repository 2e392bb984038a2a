import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type ServerBuild,
} from '@remix-run/node'
import { referenceOf, type Failure } from './failure.ts'

type Arguments = LoaderFunctionArgs | ActionFunctionArgs

/**
 * The same build, whose loaders and actions answer a bug with nothing but the number it is logged
 * under, in pages and in the data of client navigations alike. No action runs on a body that may not
 * be read.
 */
export function withFailuresReferred(build: ServerBuild): ServerBuild {
  const report = build.entry.module.handleError ?? console.error
  const routes = Object.entries(build.routes).map(([id, route]) => {
    const { loader, action } = route.module
    return [
      id,
      {
        ...route,
        module: {
          ...route.module,
          ...(loader && { loader: referring(loader, report) }),
          ...(action && { action: referring(refusing(action), report) }),
        },
      },
    ]
  })
  return { ...build, routes: Object.fromEntries(routes) }
}

function refusing<Handled extends ActionFunctionArgs, Answer>(act: (given: Handled) => Answer) {
  return (given: Handled): Answer => {
    const { bodyRefused } = given.context
    if (bodyRefused) throw new Response(null, { status: bodyRefused })
    return act(given)
  }
}

function referring<Handled extends Arguments, Answer>(
  handle: (given: Handled) => Answer,
  report: (error: unknown, given: Handled) => void,
) {
  return async (given: Handled): Promise<Awaited<Answer>> => {
    try {
      return await handle(given)
    } catch (thrown) {
      if (isAnswer(thrown)) throw thrown
      report(thrown, given)
      const failure: Failure = {
        reference: referenceOf(given.context.requestId),
        at: new Date().toISOString(),
      }
      throw data(failure, { status: 500 })
    }
  }
}

/** A redirect, a 404 and the like are thrown on purpose. */
function isAnswer(thrown: unknown): boolean {
  return (
    thrown instanceof Response ||
    (typeof thrown === 'object' &&
      thrown !== null &&
      'type' in thrown &&
      thrown.type === 'DataWithResponseInit')
  )
}
