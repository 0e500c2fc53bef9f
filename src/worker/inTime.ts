import type { RouteHandlerCallbackOptions } from 'workbox-core/types.js'
import { PAGE_ARRIVED } from '../protocol/offline.ts'
import { PATIENCE, standIn } from './stores.ts'

declare const self: ServiceWorkerGlobalScope

/** Milliseconds: a saved copy, which is looked up when the patience with the network ends, comes first. */
const SILENCE = PATIENCE * 1000 + 500

/** An answer that came when the stand-in was shown already. It is shown when that page asks again. */
let late: { url: string; response: Response } | undefined

/**
 * Answers whoever opens a page within the time that a reader waits: by what `ask` gives, else by the page that stands
 * in for others. That opens the page itself as soon as a slow network has answered.
 * @throws what `ask` throws
 */
export async function answerInTime(
  { request, event }: RouteHandlerCallbackOptions,
  ask: () => Promise<Response>,
): Promise<Response> {
  const before = late
  late = undefined
  if (before?.url === request.url) return before.response
  const answer = ask()
  const silence = new Promise<null>(resolve => setTimeout(resolve, SILENCE, null))
  const first = await Promise.race([answer, silence])
  if (first) return first
  const instead = await standIn()
  if (instead.type === 'error') return answer
  const arrived = async (response: Response) => {
    late = { url: request.url, response }
    const { resultingClientId } = event as FetchEvent
    ;(await self.clients.get(resultingClientId))?.postMessage(PAGE_ARRIVED)
  }
  event.waitUntil(answer.then(arrived).catch(() => {}))
  return instead
}
