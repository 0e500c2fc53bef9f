import type { Page } from '@playwright/test'
import type { NewsreelEvents } from '../../src/element/events.ts'

/** An event that a reader sent to the host page. */
export type HostEvent = { type: string; detail: Record<string, unknown>; from: string }

const NAMES: (keyof NewsreelEvents)[] = [
  'newsreel:ready',
  'newsreel:slide',
  'newsreel:complete',
  'newsreel:host-slide',
  'newsreel:share',
  'newsreel:error',
]
type Recording = { events: HostEvent[]; errors: string[] }

/**
 * Serves a host page with this `body` at `path` on every origin. It records the events of readers and its errors.
 */
export async function hostPage(page: Page, body: string, path = '/host.html'): Promise<string> {
  await page.addInitScript(names => {
    if (window !== top) return
    const recording: Recording = { events: [], errors: [] }
    Object.assign(window, recording)
    for (const name of names)
      addEventListener(name, event => {
        const { type, detail, target } = event as CustomEvent
        recording.events.push({ type: type.slice('newsreel:'.length), detail, from: (target as Element).id })
      })
    addEventListener('error', event => void recording.errors.push(`${event.message}`))
    addEventListener('unhandledrejection', event => void recording.errors.push(`${event.reason}`))
  }, NAMES)
  // Chromium treats a page from `route` as public, and public pages need a permission to frame local ones. Older
  // browsers do not know the permission.
  await page
    .context()
    .grantPermissions(['local-network-access'])
    .catch(() => {})
  await page.route(`**${path}`, route =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><meta charset="utf-8" /><meta name="viewport" content="width=device-width" />
        <title>A page</title><link rel="icon" href="data:," /><body>${body}</body></html>`,
    }),
  )
  return path
}

/** Returns the events of all readers so far, in order. */
export const getEvents = (page: Page): Promise<HostEvent[]> =>
  page.evaluate(() => (window as unknown as Recording).events)
/** Returns the types of these events. */
export const getEventTypes = async (page: Page): Promise<string[]> => (await getEvents(page)).map(({ type }) => type)
/** Returns the errors of the host page so far. */
export const getErrors = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as Recording).errors)

export const ARTICLE = '/articles/us-deports-chinese-migrants/article.json'
export const EMBED = '/us-deports-chinese-migrants/embed/'
export const SCRIPT = '<script type="module" src="/newsreel-element.js"></script>'
