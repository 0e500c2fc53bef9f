import { gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { listen, ReaderOnPage } from '../support/reader.ts'

/** Bytes of script, gzip, that an article may cost before anything is asked for; motion and the typeface included. */
const BUDGET = 101_898
/** And the dialogs, all of them, when the first is opened. */
const DIALOGS = 5_000

test('a first visit to an article fetches 102 kB of script at most, and no picture that is not near', async ({
  page,
}) => {
  const said = listen(page)
  const scripts = new Map<string, number>()
  const pictures: string[] = []
  page.on('response', async response => {
    const type = response.request().resourceType()
    if (type === 'image') pictures.push(new URL(response.url()).pathname)
    if (type === 'script') scripts.set(response.url(), gzipSync(await response.body()).length)
  })
  const reader = new ReaderOnPage(page)
  await reader.open('/us-deports-chinese-migrants/')
  await expect(reader.carousel).toHaveAttribute('data-typeface')
  await page.waitForLoadState('networkidle')
  const sumOf = () => [...scripts.values()].reduce((a, b) => a + b, 0)
  const sum = sumOf()
  // biome-ignore lint/suspicious/noConsole: the figure is worth seeing in every run.
  console.log(`scripts of a first visit: ${[...scripts.values()].join(' + ')} = ${sum} bytes gzip`)
  expect(scripts.size).toBeGreaterThanOrEqual(2)
  expect(sum).toBeLessThanOrEqual(BUDGET)
  expect(sum).toBeGreaterThan(60_000)
  const seen = pictures.filter(path => path.includes('/images/')).length
  await reader.contents.click()
  await expect(page.getByRole('dialog', { name: 'Contents' })).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(sumOf() - sum).toBeLessThanOrEqual(DIALOGS)
  expect(seen).toBeLessThanOrEqual(1)
  expect(said).toEqual([])
})

test('the next slides have their pictures before the reader arrives, and each is fetched once', async ({ page }) => {
  const fetched: string[] = []
  page.on('request', request => request.resourceType() === 'image' && fetched.push(request.url()))
  const reader = new ReaderOnPage(page)
  await reader.open('/us-deports-chinese-migrants/')
  for (let position = 2; position <= 5; position++) {
    const neighbour = page.locator(`[data-index="${position - 1}"] img`)
    await expect.poll(() => neighbour.evaluate(img => (img as HTMLImageElement).naturalWidth)).toBeGreaterThan(300)
    await page.keyboard.press('ArrowRight')
    await reader.isOn(new RegExp(`^${position} of 12`))
  }
  await page.keyboard.press('ArrowLeft')
  await reader.isOn(/^4 of 12/)
  const pictures = fetched.filter(url => url.includes('/images/'))
  expect(pictures).toEqual([...new Set(pictures)])
  expect(pictures.length).toBeLessThanOrEqual(6)
})
