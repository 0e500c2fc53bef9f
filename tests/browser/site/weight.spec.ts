import { gzipSync } from 'node:zlib'
import { devices, expect, type Response, test } from '@playwright/test'
import { holdRequests } from '../../support/holdRequests.ts'
import { recordConsole } from '../../support/reader.ts'
import { getShifts, recordShifts } from '../../support/shifts.ts'
import { BuiltSite } from '../../support/site.ts'
import { waitForTypeface } from '../../support/typeface.ts'

const ID = 'us-deports-chinese-migrants'
/** The first script, which the page waits for, gzipped. */
const MAX_FIRST_SCRIPT_BYTES = 1180
/** The scripts of a page without the end card, which loads when the page is hydrated, gzipped. */
const MAX_SCRIPT_BYTES = 95_400
/** The scripts of the end card, gzipped. */
const MAX_END_CARD_BYTES = 2_400
/** The style sheet that blocks the first slide, gzipped. */
const MAX_STYLE_BYTES = 6_100
/** The style sheet of the library, gzipped. */
const MAX_LIBRARY_STYLE_BYTES = 3_900

const { defaultBrowserType: _, ...phone } = devices['Pixel 7']
test.use({ ...phone, viewport: { width: 412, height: 823 }, serviceWorkers: 'allow' })

const site = new BuiltSite()
test.beforeAll(() => site.start())
test.afterAll(() => site.stop())

test('an article loads at most 95.4 kB of scripts and one picture until it is used, and nothing moves', async ({
  page,
}) => {
  const consoleMessages = recordConsole(page)
  const scripts: Response[] = []
  const pictures: string[] = []
  page.on('response', response => {
    const path = new URL(response.url()).pathname
    if (response.request().resourceType() === 'script') scripts.push(response)
    if (path.includes('/images/')) pictures.push(path)
  })
  // Saving for offline use would load all pictures as soon as the page is idle.
  await page.addInitScript(() => Object.defineProperty(navigator, 'serviceWorker', { value: undefined }))
  await recordShifts(page)
  await page.goto(`${site.address}${ID}/`)
  // Everything automatic has loaded: the page is hydrated, and has loaded the typeface and the script for offline use.
  await expect(page.locator('[aria-roledescription="slide"]')).toHaveCount(2)
  await waitForTypeface(page)
  await expect.poll(() => scripts.some(script => script.url().includes('/saveForOffline-'))).toBe(true)
  const isEndCard = (script: Response) => /\/(EndCard|SlideLink|icons)-/.test(script.url())
  await expect.poll(() => scripts.some(isEndCard)).toBe(true)
  const sizeOf = async (responses: Response[]) =>
    (await Promise.all(responses.map(async script => gzipSync(await script.body()).length))).reduce((a, b) => a + b)
  expect(scripts.length).toBeGreaterThan(3)
  const first = scripts.filter(script => /\/head-/.test(script.url()))
  expect(await sizeOf(first)).toBeLessThanOrEqual(MAX_FIRST_SCRIPT_BYTES)
  expect(await sizeOf(scripts.filter(script => !isEndCard(script)))).toBeLessThanOrEqual(MAX_SCRIPT_BYTES)
  expect(await sizeOf(scripts.filter(isEndCard))).toBeLessThanOrEqual(MAX_END_CARD_BYTES)
  expect(pictures.length).toBeLessThanOrEqual(1)
  expect(await getShifts(page)).toEqual([])
  expect(consoleMessages).toEqual([])
})

test('until the first picture has loaded, a page requests only its first script', async ({ page }) => {
  const { requested, release } = await holdRequests(page, /\/images\//)
  await page.goto(`${site.address}${ID}/`, { waitUntil: 'commit' })
  await requested
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  release()
  await waitForTypeface(page)
  const before = await page.evaluate(() => {
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    const loadedAt = entries.find(({ name }) => name.includes('/images/'))?.responseEnd ?? Number.NaN
    return entries.filter(({ name, startTime }) => name.endsWith('.js') && startTime < loadedAt).map(({ name }) => name)
  })
  expect(before.map(name => name.replace(/.*\/|-.*/g, ''))).toEqual(['head'])
})

for (const path of [ID, `${ID}/embed`, 'how-to-read-slides'])
  test(`/${path}/ is blocked by at most 6.1 kB of styles; only end card and panels need others`, async ({ page }) => {
    const styles: Response[] = []
    page.on('response', response => response.request().resourceType() === 'stylesheet' && styles.push(response))
    await page.route(/\/(start|again)-[^/]*\.js$/, route => route.abort())
    await page.goto(`${site.address}${path}/`)
    const sizes = await Promise.all(styles.map(async style => gzipSync(await style.body()).length))
    expect(sizes.length).toBe(1)
    expect(sizes[0]).toBeLessThanOrEqual(MAX_STYLE_BYTES)
    const later = await page.evaluate(async () => {
      const selectors: string[] = []
      const read = (rules: CSSRuleList) => {
        for (const rule of rules) {
          if (rule instanceof CSSStyleRule) selectors.push(rule.selectorText)
          else if (rule instanceof CSSGroupingRule) read(rule.cssRules)
        }
      }
      const files = document.querySelector<HTMLElement>('script[data-styles]')?.dataset['styles']?.split(' ') ?? []
      for (const href of files) {
        const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href })
        await new Promise((done, fail) => document.head.append(Object.assign(link, { onload: done, onerror: fail })))
        if (link.sheet) read(link.sheet.cssRules)
      }
      const isDrawn = (selector: string) =>
        [...document.querySelectorAll(selector)].some(element => !element.closest('.newsreel-end, .newsreel-panel'))
      return { selectors, drawn: selectors.filter(isDrawn) }
    })
    expect(later.selectors).toEqual(expect.arrayContaining(['.newsreel-more', '.newsreel-hero']))
    expect(later.drawn).toEqual([])
  })

test('the library waits for one style sheet, of at most 3.9 kB, and loads that of articles afterwards', async ({
  page,
}) => {
  const { requested, release } = await holdRequests(page, /\/images\//)
  const styles: Response[] = []
  page.on('response', response => /\.css$/.test(response.url()) && styles.push(response))
  const nextStyles = page.waitForResponse(/\/hydrate-[^/]*\.css$/)
  await page.goto(site.address, { waitUntil: 'commit' })
  await requested
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length)
  expect(styles.length).toBe(1)
  expect(gzipSync((await styles[0]?.body()) ?? '').length).toBeLessThanOrEqual(MAX_LIBRARY_STYLE_BYTES)
  release()
  expect((await nextStyles).ok()).toBe(true)
})
