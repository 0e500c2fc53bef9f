import type { Page } from '@playwright/test'
import type { NewsreelEvents } from '../../src/element/events.ts'

/** What a reader told the page around, in order. */
export type Told = { type: string; detail: Record<string, unknown>; from: string }

const NAMES: (keyof NewsreelEvents)[] = [
  'newsreel:ready',
  'newsreel:slide',
  'newsreel:complete',
  'newsreel:host-slide',
  'newsreel:share',
  'newsreel:error',
]
type Recording = { told: Told[]; thrown: string[] }

/**
 * A page of somebody else's, at `path` of every origin: `body` in it, and a record of what it hears of readers and of
 * what is thrown at it.
 */
export async function hostPage(page: Page, body: string, path = '/host.html'): Promise<string> {
  await page.addInitScript(names => {
    if (window !== top) return
    const recording: Recording = { told: [], thrown: [] }
    Object.assign(window, recording)
    for (const name of names)
      addEventListener(name, event => {
        const { type, detail, target } = event as CustomEvent
        recording.told.push({ type: type.slice('newsreel:'.length), detail, from: (target as Element).id })
      })
    addEventListener('error', event => void recording.thrown.push(`${event.message}`))
    addEventListener('unhandledrejection', event => void recording.thrown.push(`${event.reason}`))
  }, NAMES)
  // A page that no server sent counts as one of the internet's, which may not frame this machine's. Older browsers
  // allow it.
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

/** What readers have told the page so far. */
export const toldTo = (page: Page): Promise<Told[]> => page.evaluate(() => (window as unknown as Recording).told)
/** The types of it, in order. */
export const typesTold = async (page: Page): Promise<string[]> => (await toldTo(page)).map(({ type }) => type)
/** What was thrown at the page so far. */
export const thrownAt = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as Recording).thrown)

export const ARTICLE = '/articles/us-deports-chinese-migrants/article.json'
export const EMBED = '/us-deports-chinese-migrants/embed/'
export const SCRIPT = '<script type="module" src="/newsreel-element.js"></script>'
