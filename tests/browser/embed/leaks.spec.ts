import { type CDPSession, expect, type Page, test } from '@playwright/test'
import { article, serve } from '../../support/articles.ts'
import { ARTICLE, getErrors, hostPage, SCRIPT } from '../../support/hostPage.ts'

type Counted = { listeners: number; nodes: number; heap: number; observers: number; fonts: number; sheets: number }

/** Counts the observers that are not disconnected. */
async function countObservers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const live = new Set<object>()
    Object.assign(window, { live })
    for (const name of ['ResizeObserver', 'IntersectionObserver', 'MutationObserver', 'PerformanceObserver'] as const) {
      const { observe, disconnect } = window[name].prototype
      Object.assign(window[name].prototype, {
        observe(this: object, ...of: unknown[]) {
          live.add(this)
          return (observe as (...of: unknown[]) => void).apply(this, of)
        },
        disconnect(this: never) {
          live.delete(this)
          return disconnect.apply(this)
        },
      })
    }
  })
}

/** Adds a reader to the page, waits for its first slide and removes it, this many times. */
const rounds = (page: Page, times: number) =>
  page.evaluate(async times => {
    for (let i = 0; i < times; i++) {
      const reader = document.createElement('newsreel-reader')
      reader.src = '/articles/four/article.json'
      reader.syncUrl = true
      const shown = new Promise(done => reader.addEventListener('newsreel:slide', done, { once: true }))
      document.body.prepend(reader)
      await shown
      reader.next()
      reader.remove()
    }
  }, times)

async function count(page: Page, session: CDPSession): Promise<Counted> {
  await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const metric = (name: string) => metrics.find(each => each.name === name)?.value ?? Number.NaN
  const [observers, fonts, sheets] = await page.evaluate(() => [
    (window as unknown as { live: Set<object> }).live.size,
    document.fonts.size,
    document.adoptedStyleSheets.length,
  ])
  return {
    listeners: metric('JSEventListeners'),
    nodes: metric('Nodes'),
    heap: metric('JSHeapUsedSize'),
    observers: observers ?? Number.NaN,
    fonts: fonts ?? Number.NaN,
    sheets: sheets ?? Number.NaN,
  }
}

test('two hundred readers that are added and removed leak no listener, observer, node, font or memory', async ({
  page,
}) => {
  test.slow()
  await serve(page, 'four', article(4))
  await countObservers(page)
  await page.goto(await hostPage(page, SCRIPT))
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await rounds(page, 20)
  // Timers of the last round may still reference it, until they end.
  const settled = async () => {
    let before = await count(page, session)
    await expect(async () => {
      const now = await count(page, session)
      const rests = now.nodes === before.nodes && now.listeners === before.listeners
      before = now
      expect(rests).toBe(true)
    }).toPass({ intervals: [1000], timeout: 60_000 })
    return before
  }
  const first = await settled()
  await rounds(page, 200)
  const last = await settled()
  // biome-ignore lint/suspicious/noConsole: the figures are worth seeing in every run.
  console.log('after 20 and 220 readers', first, last)
  expect(last.observers).toBe(first.observers)
  expect(last.fonts).toBe(first.fonts)
  expect(last.sheets).toBe(first.sheets)
  expect(last.listeners - first.listeners).toBeLessThan(20)
  expect(last.nodes - first.nodes).toBeLessThan(200)
  expect((last.heap - first.heap) / 200, 'bytes a reader').toBeLessThan(5000)
  expect(await getErrors(page)).toEqual([])
})

test('all readers share one typeface, which is loaded once', async ({ page }) => {
  const fetched: string[] = []
  page.on('request', request => request.resourceType() === 'font' && fetched.push(request.url()))
  await page.goto(await hostPage(page, SCRIPT))
  const counts = []
  for (let round = 0; round < 3; round++) {
    await page.evaluate(src => {
      document.querySelector('newsreel-reader')?.remove()
      document.body.prepend(Object.assign(document.createElement('newsreel-reader'), { src }))
    }, ARTICLE)
    await expect(page.locator('.newsreel')).toHaveAttribute('data-typeface')
    counts.push(await page.evaluate(() => document.fonts.size))
  }
  expect(new Set(counts).size, `${counts}`).toBe(1)
  expect(fetched).toEqual([...new Set(fetched)])
  expect(fetched.length).toBeGreaterThan(0)
})
