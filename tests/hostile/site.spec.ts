import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { ReaderOnPage } from '../support/reader.ts'
import { createBatch, createHead, expectedOf, FIELDS, read } from './articles.ts'
import { getSite } from './buildSite.ts'
import { inspect, RULES } from './inspect.ts'
import { batches, payloads } from './payloads.ts'
import { tried } from './report.ts'
import { expectShown, watch } from './watch.ts'

const { folder, address } = getSite()

/** Opens a page of the site's origin that may parse HTML. */
async function openParser(page: Page): Promise<void> {
  await page.route('**/parser.html', route =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>P' }),
  )
  await page.goto(`${address}parser.html`)
}

test('every page of the site holds only what is allowed, and article pages every text', async ({ page }) => {
  const caused = await watch(page, address)
  await openParser(page)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.html'))
  expect(files.length).toBeGreaterThan(payloads.length * 2)
  for (const file of files) {
    const html = readFileSync(join(folder, file), 'utf8')
    const found = await page.evaluate(inspect, { rules: RULES, html })
    const [, index] = /^head-(\d+)\/(?:embed\/)?index\.html$/.exec(file) ?? []
    const text = index === undefined ? '' : (payloads[Number(index)] ?? '')
    // A blank name has no place in a list of names.
    expectShown(found, text.trim() ? expectedOf(read(createHead(text))) : {}, file)
  }
  expect(caused).toEqual([])
  tried({ output: 'HTML of the site', payloads: payloads.length, fields: FIELDS.head + FIELDS.batch })
})

for (const [id, texts] of batches) {
  const expected = expectedOf(read(createBatch(texts)))

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false })
    test(`the page of ${id} shows each text and runs nothing`, async ({ page }) => {
      const caused = await watch(page, address)
      await page.goto(`${address}${id}/`)
      expectShown(await page.evaluate(inspect, { rules: RULES }), expected, id)
      expect(caused).toEqual([])
      tried({ output: 'page without script', payloads: texts.length, fields: FIELDS.batch })
    })
  })

  test(`the page of ${id} shows each text, and does nothing else, with script`, async ({ page }) => {
    const caused = await watch(page, address)
    const reader = new ReaderOnPage(page)
    await page.goto(`${address}${id}/`)
    await expect(page.locator('[aria-roledescription="slide"]')).toHaveCount(2)
    await page.keyboard.press('c')
    await expect(page.getByRole('dialog')).toBeVisible()
    expectShown(await page.evaluate(inspect, { rules: RULES }), {}, `contents of ${id}`)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0) // else the next check finds it while it leaves
    // The dialog opens where the address cannot be copied.
    await page.evaluate(() => void Object.defineProperty(navigator, 'clipboard', { value: undefined }))
    await page.keyboard.press('s')
    await expect(page.getByRole('dialog')).toBeVisible()
    expectShown(await page.evaluate(inspect, { rules: RULES }), {}, `share dialog of ${id}`)
    await page.keyboard.press('Escape')
    await reader.next.click()
    await page.keyboard.press('f')
    await expect(page.getByRole('region', { name: 'Full article' })).toBeFocused()
    expectShown(await page.evaluate(inspect, { rules: RULES }), expected, id)
    expect(caused).toEqual([])
    expect(page.url()).toContain(`${address}${id}/`)
    tried({ output: 'page with script', payloads: texts.length, fields: FIELDS.batch })
  })
}

test('queries and fragments of addresses are never more than text', async ({ page }) => {
  const caused = await watch(page, address)
  for (const path of ['batch-0/', 'head-0/s/lead/', 'nothing/', ''])
    for (const text of payloads.filter((_, i) => i % 40 === 0)) {
      const value = encodeURIComponent(text.toWellFormed().slice(0, 2000))
      await page.goto(`${address}${path}?q=${value}&slide=${value}#${value}`)
      // Share pages lead to the slide by script.
      await page.waitForURL(url => !url.pathname.includes('/s/'))
      await page.waitForLoadState()
      expect((await page.evaluate(inspect, { rules: RULES })).problems).toEqual([])
    }
  await page.goto(`${address}batch-0/`)
  await expect(page.locator('[aria-roledescription="slide"]')).toHaveCount(2)
  const goTo = (hash: string) => page.evaluate(hash => location.replace(`#${hash}`), hash)
  for (const text of payloads) await goTo(encodeURIComponent(text.toWellFormed().slice(0, 2000)))
  expect((await page.evaluate(inspect, { rules: RULES })).problems).toEqual([])
  expect(caused).toEqual([])
  tried({ output: 'addresses', payloads: payloads.length, fields: 3 })
})
