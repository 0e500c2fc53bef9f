import { gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { ReaderOnPage, recordConsole } from '../support/reader.ts'
import { waitForTypeface } from '../support/typeface.ts'

/** The scripts of an article, gzipped, until the first slide can be used; animations included. */
const MAX_FIRST_BYTES = 101_600
/** The scripts that load after the first picture: those of the typeface, of what moves slides, and of the end card. */
const MAX_LATER_BYTES = 6_700
/** The scripts of all dialogs, which load when the first dialog is opened. */
const MAX_DIALOG_BYTES = 8_900

test('a first visit to an article loads at most 101.6 kB of scripts before its picture, and only pictures of slides nearby', async ({
  page,
}) => {
  const consoleMessages = recordConsole(page)
  const scripts = new Map<string, number>()
  const pictures: string[] = []
  page.on('response', async response => {
    const type = response.request().resourceType()
    if (type === 'image') pictures.push(new URL(response.url()).pathname)
    if (type === 'script') scripts.set(response.url(), gzipSync(await response.body()).length)
  })
  const reader = new ReaderOnPage(page)
  await reader.open('/us-deports-chinese-migrants/#homeland-security-statement')
  await waitForTypeface(page)
  await page.waitForLoadState('networkidle')
  // Requested before the picture of the first slide had loaded.
  const before = await reader.slide.getByRole('img').evaluate(picture => {
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    const shown = entries.find(entry => entry.name === (picture as HTMLImageElement).currentSrc)?.responseEnd ?? 0
    return entries.filter(entry => entry.name.endsWith('.js') && entry.startTime < shown).map(entry => entry.name)
  })
  const sumOf = (names: Iterable<string>) => [...names].reduce((sum, name) => sum + (scripts.get(name) ?? 0), 0)
  const [first, all] = [sumOf(before), sumOf(scripts.keys())]
  // biome-ignore lint/suspicious/noConsole: shows the size in every run.
  console.log(`scripts of a first visit, gzip: ${first} bytes before the first picture, ${all - first} after it`)
  expect(first).toBeLessThanOrEqual(MAX_FIRST_BYTES)
  expect(first).toBeGreaterThan(60_000)
  expect(all - first).toBeLessThanOrEqual(MAX_LATER_BYTES)
  expect(pictures.filter(path => path.includes('/images/')).length).toBeLessThanOrEqual(3)
  await reader.contents.click()
  await expect(page.getByRole('dialog', { name: 'Contents' })).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(sumOf(scripts.keys()) - all).toBeLessThanOrEqual(MAX_DIALOG_BYTES)
  expect(consoleMessages).toEqual([])
})

test('the pictures of the next slides load before those are shown, each once', async ({ page }) => {
  const fetched: string[] = []
  page.on('request', request => request.resourceType() === 'image' && fetched.push(request.url()))
  const reader = new ReaderOnPage(page)
  await reader.open('/us-deports-chinese-migrants/')
  for (let position = 2; position <= 5; position++) {
    const neighbour = page.locator(`[data-index="${position - 1}"] img`)
    await expect.poll(() => neighbour.evaluate(img => (img as HTMLImageElement).naturalWidth)).toBeGreaterThan(300)
    await page.keyboard.press('ArrowRight')
    await reader.expectSlide(new RegExp(`^${position} of 12`))
  }
  await page.keyboard.press('ArrowLeft')
  await reader.expectSlide(/^4 of 12/)
  const pictures = fetched.filter(url => url.includes('/images/'))
  expect(pictures).toEqual([...new Set(pictures)])
  expect(pictures.length).toBeLessThanOrEqual(6)
})
