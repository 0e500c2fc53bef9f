import { gzipSync } from 'node:zlib'
import { devices, expect, type Response, test } from '@playwright/test'
import { recordConsole } from '../../support/reader.ts'
import { getShifts, recordShifts } from '../../support/shifts.ts'
import { BuiltSite } from '../../support/site.ts'

const ID = 'us-deports-chinese-migrants'
/** Bytes of script, compressed, that a page may have its readers load. */
const MOST = 97_600
/** And of the style sheet that its first slide waits for. */
const STYLE = 5_800

const { defaultBrowserType: _, ...phone } = devices['Pixel 7']
test.use({ ...phone, viewport: { width: 412, height: 823 }, serviceWorkers: 'allow' })

const site = new BuiltSite()
test.beforeAll(() => site.start())
test.afterAll(() => site.stop())

test('an article before anything is done with it weighs at most 97.6 kB of script and one picture, and nothing moves', async ({
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
  // What keeps an article for times without a network fetches all its pictures as soon as the page is idle.
  await page.addInitScript(() => Object.defineProperty(navigator, 'serviceWorker', { value: undefined }))
  await recordShifts(page)
  await page.goto(`${site.address}${ID}/`)
  // All that comes by itself has come: the page is taken over, has its typeface, and the script that has it kept.
  await expect(page.locator('[aria-roledescription="slide"]')).toHaveCount(2)
  await expect(page.locator('.newsreel[data-typeface]')).toBeAttached()
  await expect.poll(() => scripts.some(script => script.url().includes('/saveForOffline-'))).toBe(true)
  const sizes = await Promise.all(scripts.map(async script => gzipSync(await script.body()).length))
  expect(sizes.length).toBeGreaterThan(2)
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(MOST)
  expect(pictures.length).toBeLessThanOrEqual(1)
  expect(await getShifts(page)).toEqual([])
  expect(consoleMessages).toEqual([])
})

for (const path of [ID, `${ID}/embed`, 'how-to-read-slides'])
  test(`until its script comes /${path}/ waits for 5.8 kB of styles at most, and needs no more`, async ({ page }) => {
    const styles: Response[] = []
    page.on('response', response => response.request().resourceType() === 'stylesheet' && styles.push(response))
    await page.route(/\/(start|again)-[^/]*\.js$/, route => route.abort())
    await page.goto(`${site.address}${path}/`)
    const sizes = await Promise.all(styles.map(async style => gzipSync(await style.body()).length))
    expect(sizes.length).toBe(1)
    expect(sizes[0]).toBeLessThanOrEqual(STYLE)
    const later = await page.evaluate(async () => {
      const href = document.querySelector<HTMLElement>('script[data-styles]')?.dataset['styles'] ?? ''
      const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href })
      await new Promise((done, fail) => document.head.append(Object.assign(link, { onload: done, onerror: fail })))
      const selectors: string[] = []
      const read = (rules: CSSRuleList) => {
        for (const rule of rules) {
          if (rule instanceof CSSStyleRule) selectors.push(rule.selectorText)
          else if (rule instanceof CSSGroupingRule) read(rule.cssRules)
        }
      }
      if (link.sheet) read(link.sheet.cssRules)
      return { selectors, drawn: selectors.filter(selector => document.querySelector(selector)) }
    })
    expect(later.selectors).toContain('.newsreel-more')
    expect(later.drawn).toEqual([])
  })
