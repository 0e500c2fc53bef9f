import { expect, test } from '@playwright/test'
import { article, serve } from '../support/articles.ts'
import { ReaderOnPage } from '../support/reader.ts'
import { createBatch, createHead, expectedOf, FIELDS, read } from './articles.ts'
import { inspect, RULES } from './inspect.ts'
import { batches, payloads } from './payloads.ts'
import { tried } from './report.ts'
import { expectShown, normalize, watch } from './watch.ts'

for (const [id, texts] of batches)
  test(`the app shows each text of ${id} on its slides and in the full article`, async ({ page, baseURL }) => {
    const caused = await watch(page, baseURL ?? '')
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const reader = new ReaderOnPage(page)
    const json = createBatch(texts)
    await reader.open(await serve(page, id, json))
    const shown = new Set<string>()
    for (let position = 1; position <= texts.length; position++) {
      await page.keyboard.press('ArrowRight')
      await expect(reader.slide).toHaveAttribute('data-index', `${position}`)
      const found = await page.evaluate(inspect, { rules: RULES })
      expect(found.problems).toEqual([])
      for (const text of found.texts) shown.add(normalize(text))
    }
    const lost = texts.filter(text => text.trim() && !shown.has(normalize(text.toWellFormed())))
    expect(lost).toEqual([])
    await page.keyboard.press('f')
    await expect(page.getByRole('region', { name: 'Full article' })).toBeFocused()
    expectShown(await page.evaluate(inspect, { rules: RULES }), expectedOf(read(json)), id)
    expect(caused).toEqual([])
    tried({ output: 'app', payloads: texts.length, fields: FIELDS.batch })
  })

for (const [id, texts] of batches)
  test(`the app shows the covers of ${id}, and opens no address that it should not`, async ({ page, baseURL }) => {
    const caused = await watch(page, baseURL ?? '')
    await page.route('**/articles/*/article.json', route => {
      const index = /\/head-(\d+)\//.exec(route.request().url())?.[1]
      if (index === undefined) return route.fulfill({ status: 404 })
      return route.fulfill({ json: createHead(texts[Number(index)] ?? '') })
    })
    await page.goto(await serve(page, 'first', article(2)))
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const open = (path: string) =>
      page.evaluate(async path => {
        document.querySelector('.newsreel, .screen')?.setAttribute('hidden', '')
        history.pushState(null, '', path)
        dispatchEvent(new PopStateEvent('popstate'))
        const end = performance.now() + 20_000
        while (!document.querySelector('.newsreel:not([hidden]), .screen:not([hidden])') && performance.now() < end)
          await new Promise(done => setTimeout(done, 5))
      }, path)
    for (const [index, text] of texts.entries()) {
      await open(`/head-${index}/`)
      await expect(page.locator('.newsreel h1')).toBeAttached()
      const [headline = ''] = expectedOf(read(createHead(text))).texts.filter(each => each.startsWith('A '))
      const found = await page.evaluate(inspect, { rules: RULES })
      expect(found.problems, text.slice(0, 200)).toEqual([])
      expect(found.texts.map(normalize)).toEqual(expect.arrayContaining([normalize(headline)]))
      await open(`/${encodeURIComponent(text.toWellFormed()).slice(0, 2000)}`)
      expect((await page.evaluate(inspect, { rules: RULES })).problems, text.slice(0, 200)).toEqual([])
    }
    expect(caused).toEqual([])
    tried({ output: 'covers and addresses in the app', payloads: texts.length, fields: FIELDS.head + 1 })
  })

test('the app’s library shows each text on its cards', async ({ page, baseURL }) => {
  const caused = await watch(page, baseURL ?? '')
  const entries = payloads.map((text, i) => {
    const { headline, kicker, standfirst } = createHead(text)
    return {
      id: text || `entry-${i}`,
      headline,
      kicker,
      standfirst,
      lang: text,
      published: text,
      slides: 3,
      minutes: 2,
    }
  })
  await page.route('**/articles/index.json', route => route.fulfill({ json: entries }))
  await page.goto('/')
  await expect(page.locator('.card')).toHaveCount(entries.length)
  const texts = entries.map(({ headline }) => `${headline}`.toWellFormed())
  expectShown(await page.evaluate(inspect, { rules: RULES }), { texts }, 'library')
  expect(caused).toEqual([])
  tried({ output: 'library of the app', payloads: payloads.length, fields: 6 })
})
