import { expect, type Page, test } from '@playwright/test'
import { holdRequests } from '../../support/holdRequests.ts'
import { recordConsole } from '../../support/reader.ts'
import { getShifts, recordShifts } from '../../support/shifts.ts'
import { BuiltSite } from '../../support/site.ts'
import { getFonts, getWidths, recordWidths, waitForTypeface } from '../../support/typeface.ts'
import { waitForFrames } from '../../support/waitForFrames.ts'
import { waitUntilStable } from '../../support/waitUntilStable.ts'

const ID = 'us-deports-chinese-migrants'
/** Elements in the font of texts, not of the interface. */
const TEXTS = ':is(h1:not(.newsreel-running-head), h2, .card-standfirst, .newsreel-body p)'
/** The script that loads them. */
const LAZY = /\/typeface-[^/]*\.js$/
const FONTS = /\.woff2$/
const site = new BuiltSite()
test.beforeAll(() => site.start())
test.afterAll(() => site.stop())
// Its registration is blocked in most tests, with a warning on the console.
const withoutWorker = (page: Page) =>
  page.addInitScript(() => Object.defineProperty(navigator, 'serviceWorker', { value: undefined }))

/** Opens an article, and waits until its files are kept for the next page. */
async function visit(page: Page): Promise<void> {
  await page.goto(`${site.address}how-to-read-slides/`)
  await waitForTypeface(page)
}

/** The fonts that a page requests from now on. */
function listFonts(page: Page): string[] {
  const fonts: string[] = []
  page.on('request', request => FONTS.test(request.url()) && fonts.push(request.url()))
  return fonts
}

for (const [width, height] of [
  [412, 823],
  [1280, 760],
] as const)
  test(`on a first visit no letter changes when the typeface comes, at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await withoutWorker(page)
    const consoleMessages = recordConsole(page)
    await recordShifts(page)
    await recordWidths(page, '.newsreel-slide h1')
    const { requested, release } = await holdRequests(page, FONTS)
    await page.goto(`${site.address}${ID}/`)
    await requested
    await expect(page.locator('.newsreel:not([data-served])')).toBeAttached()
    const next = page.locator('[data-index="1"] :is(h2, p)')
    await expect(next.first()).toBeAttached()
    expect(await getFonts(page, '.newsreel *')).toEqual(['fallback'])
    const before = await waitUntilStable(() => page.screenshot({ type: 'png' }))
    release()
    await waitForTypeface(page)
    await waitForFrames(page)
    expect((await page.screenshot()).equals(before)).toBe(true)
    expect(await getShifts(page)).toEqual([])
    await page.keyboard.press('ArrowRight')
    await expect(page.getByText('2 of 12', { exact: true })).toBeVisible()
    await page.keyboard.press('f')
    await expect(page.locator('.newsreel-article')).toBeVisible()
    expect(await getFonts(page, '.newsreel *')).toEqual(['fallback'])
    expect(await getWidths(page)).toHaveLength(1)
    expect(consoleMessages).toEqual([])
  })

test('on a first visit the files come after the first picture', async ({ page }) => {
  await page.goto(`${site.address}${ID}/`)
  await waitForTypeface(page)
  const [picture = Number.NaN, ...fonts] = await page.evaluate(() => {
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    const shown = entries.find(({ name }) => name.includes('/images/'))?.responseEnd
    return [shown, ...entries.filter(({ name }) => name.endsWith('.woff2')).map(({ startTime }) => startTime)]
  })
  expect(fonts).toHaveLength(2)
  for (const start of fonts) expect(start).toBeGreaterThan(picture)
})

for (const [path, text] of [
  [`${ID}/`, 'h1'],
  [`${ID}/embed/`, 'h1'],
  [`${ID}/#border-crisis`, '#border-crisis h2'],
  ['', '.library h2'],
  ['404.html', 'h1'],
  ['offline.html', 'h1'],
] as const)
  test(`on the next page the first frame has the typeface: /${path}`, async ({ page }) => {
    if (path.startsWith(ID)) await withoutWorker(page)
    await visit(page)
    const consoleMessages = recordConsole(page)
    await recordShifts(page)
    await recordWidths(page, text)
    await page.goto(site.address + path)
    await page.waitForLoadState('networkidle')
    await waitForFrames(page)
    expect(await getFonts(page, TEXTS)).toEqual(['Newsreader'])
    expect(await getWidths(page)).toHaveLength(1)
    expect(await getShifts(page)).toEqual([])
    // The page that was left may register its worker late.
    expect(consoleMessages.filter(message => !message.includes('blocked by Playwright'))).toEqual([])
  })

test('on the next page the typeface stays on every slide and in the full article, italics too', async ({ page }) => {
  await visit(page)
  await page.goto(`${site.address}${ID}/`)
  await expect(page.locator('.newsreel:not([data-served])')).toBeAttached()
  await page.keyboard.press('End')
  await expect(page.locator('.newsreel-end:not([inert])')).toBeVisible()
  await page.keyboard.press('f')
  await expect(page.locator('.newsreel-article')).toBeVisible()
  expect(await getFonts(page, TEXTS)).toEqual(['Newsreader'])
  expect(await page.evaluate(() => [...document.fonts].filter(({ family }) => /Newsreel/.test(family)).length)).toBe(2)
})

for (const path of [`${ID}/`, ''])
  test(`files that the cache has lost do not replace the fallback when they come: /${path}`, async ({ page }) => {
    await visit(page)
    const { requested, release } = await holdRequests(page, FONTS)
    await recordWidths(page, 'h1')
    await page.goto(site.address + path, { waitUntil: 'commit' }) // the load event waits for the files
    await requested
    await expect(page.locator('h1')).toBeVisible()
    await waitForFrames(page)
    release()
    await page.waitForLoadState()
    await waitForFrames(page)
    expect(await page.evaluate(() => [...document.fonts].at(-1)?.status)).toBe('loaded')
    expect(await getFonts(page, 'h1, h2')).toEqual(['fallback'])
    expect(await getWidths(page)).toHaveLength(1)
  })

test('with files that fail, the page has the fallback', async ({ page }) => {
  await visit(page)
  await page.route(FONTS, route => route.abort())
  await page.goto(`${site.address}${ID}/`)
  await page.waitForLoadState('networkidle')
  expect(await getFonts(page, '.newsreel h1')).toEqual(['fallback'])
})

test('without its first script, the page has the fallback', async ({ page }) => {
  await visit(page)
  await page.route(/\/head-/, route => route.abort())
  await page.goto(`${site.address}${ID}/`)
  await page.waitForLoadState('networkidle')
  expect(await getFonts(page, '.newsreel h1')).toEqual(['fallback'])
})

test('where storage throws, every page has the fallback and loads no font', async ({ page }) => {
  const fonts = listFonts(page)
  const errors: Error[] = []
  page.on('pageerror', error => errors.push(error))
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError')
      },
    }),
  )
  for (let visits = 0; visits < 2; visits++) {
    const lazy = page.waitForResponse(LAZY)
    await page.goto(`${site.address}${ID}/`)
    await lazy
    await page.waitForLoadState('networkidle')
    expect(await getFonts(page, '.newsreel h1')).toEqual(['fallback'])
  }
  expect(fonts).toEqual([])
  expect(errors).toEqual([])
})

test('with "save data" no file is loaded', async ({ page }) => {
  const fonts = listFonts(page)
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }))
  const lazy = page.waitForResponse(LAZY)
  await page.goto(`${site.address}${ID}/`)
  await lazy
  await page.waitForLoadState('networkidle')
  expect(fonts).toEqual([])
})

test('other files at the same address do not forget each other', async ({ page }) => {
  await visit(page)
  await page.evaluate(() => {
    const key = 'newsreel.typeface'
    localStorage.setItem(key, ['/a.woff2', '/b.woff2', '/c.woff2', '/d.woff2', '/e.woff2'].join(' '))
  })
  await page.goto(`${site.address}${ID}/`)
  const read = () =>
    page.evaluate(() =>
      localStorage
        .getItem('newsreel.typeface')
        ?.split(' ')
        .map(url => url.split('/').at(-1)?.replace(/-.*/, '')),
    )
  await expect.poll(read).toEqual(['c.woff2', 'd.woff2', 'e.woff2', 'newsreader'])
})
