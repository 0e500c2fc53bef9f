import { expect, type Page, test } from '@playwright/test'
import { article, serve } from '../support/articles.ts'
import { hostPage, SCRIPT } from '../support/hostPage.ts'
import { createBatch, expectedOf, FIELDS, read } from './articles.ts'
import { inspect, RULES } from './inspect.ts'
import { batches, payloads } from './payloads.ts'
import { tried } from './report.ts'
import { expectShown, watch } from './watch.ts'

const READER = 'newsreel-reader'

/** Opens a page with an element. The page has no policy that would stop a script of the article. */
async function openElement(page: Page, attributes: string): Promise<void> {
  const style = '<style>newsreel-reader { display: block; height: 600px }</style>'
  await page.goto(await hostPage(page, `${style}<newsreel-reader ${attributes}>Fallback</newsreel-reader>${SCRIPT}`))
}

for (const [id, texts] of batches) {
  const json = createBatch(texts)

  test(`the element shows each text of ${id}`, async ({ page, baseURL }) => {
    const caused = await watch(page, baseURL ?? '')
    await serve(page, id, json)
    await openElement(page, `src="/articles/${id}/article.json" view="article"`)
    await expect(page.getByRole('region', { name: 'Full article' })).toBeVisible()
    expectShown(await page.evaluate(inspect, { rules: RULES, root: READER }), expectedOf(read(json)), id)
    expect(caused).toEqual([])
    tried({ output: 'element', payloads: texts.length, fields: FIELDS.batch })
  })

  test(`the iframe shows each text of ${id}`, async ({ page, baseURL }) => {
    const caused = await watch(page, baseURL ?? '')
    await serve(page, id, json)
    const script = '<script type="module" src="/newsreel-frame.js"></script>'
    const frame = `<iframe src="/${id}/embed/" style="width: 900px; height: 600px" data-newsreel></iframe>`
    await page.goto(await hostPage(page, frame + script))
    const inside = page.frameLocator('iframe')
    await expect(inside.locator('[aria-roledescription="slide"]').first()).toBeVisible()
    await inside.getByRole('button', { name: 'Contents' }).focus()
    await page.keyboard.press('f')
    await expect(inside.getByRole('region', { name: 'Full article' })).toBeVisible()
    const [, framed] = page.frames()
    if (!framed) throw new Error('The iframe is missing.')
    expectShown(await framed.evaluate(inspect, { rules: RULES }), expectedOf(read(json)), id)
    expect(caused).toEqual([])
    tried({ output: 'iframe', payloads: texts.length, fields: FIELDS.batch })
  })
}

test('attributes of the element are never more than text', async ({ page, baseURL }) => {
  const caused = await watch(page, baseURL ?? '')
  await serve(page, 'plain', article(3))
  await openElement(page, 'src="/articles/plain/article.json"')
  await expect(page.locator('[aria-roledescription="slide"]').first()).toBeVisible()
  for (const text of payloads) {
    const found = await page.evaluate(
      async text => {
        const reader = document.querySelector('newsreel-reader')
        for (const name of ['slide', 'view', 'theme', 'page']) reader?.setAttribute(name, text)
        await new Promise(done => setTimeout(done))
        return location.pathname
      },
      text.slice(0, 5000),
    )
    expect(found).toBe('/host.html')
    expect((await page.evaluate(inspect, { rules: RULES, root: READER })).problems, text.slice(0, 200)).toEqual([])
  }
  // As `src` only addresses of this server are tried: others are requested, as the page asks.
  for (const text of payloads.filter(text => !URL.canParse(text) && !/^\s*[/\\]{2}/.test(text))) {
    await page.evaluate(
      text => document.querySelector('newsreel-reader')?.setAttribute('src', text),
      text.slice(0, 1000),
    )
    expect((await page.evaluate(inspect, { rules: RULES, root: READER })).problems, text.slice(0, 200)).toEqual([])
  }
  expect(caused.filter(each => !/^request: http|^console: <newsreel-reader>: /.test(each))).toEqual([])
  tried({ output: 'attributes of the element', payloads: payloads.length, fields: 5 })
})

test('messages between the page and its iframe change nothing that they should not', async ({ page, baseURL }) => {
  const caused = await watch(page, baseURL ?? '')
  await serve(page, 'plain', article(3))
  // This frame sends whatever it is told to.
  await page.route('**/liar/embed/', route => route.fulfill({ contentType: 'text/html', body: '<!doctype html>Liar' }))
  const frames = ['plain', 'liar'].map(id => `<iframe src="/${id}/embed/" data-newsreel data-sync-url></iframe>`)
  const script = '<script type="module" src="/newsreel-frame.js"></script>'
  await page.goto(await hostPage(page, `${frames.join('')}${script}`))
  await expect(page.frameLocator('iframe').first().locator('[aria-roledescription="slide"]').first()).toBeAttached()
  const liar = page.frames().find(frame => frame.url().includes('/liar/'))
  for (const text of payloads) {
    await page.evaluate(text => {
      const frame = document.querySelector('iframe')?.contentWindow
      frame?.postMessage(text, '*')
      for (const type of ['hello', 'goTo', text]) frame?.postMessage({ newsreel: 1, type, slide: text }, '*')
      frame?.postMessage({ newsreel: 1, type: 'goTo', slide: text, [text]: text }, '*')
    }, text)
    await liar?.evaluate(text => {
      const send = (message: object) => parent.postMessage({ newsreel: 1, ...message }, '*')
      send({ type: 'ready', headline: text, count: 3 })
      for (const hash of [text, `#${text}`]) send({ type: 'slide', id: text, position: 1, count: 3, hash })
      for (const type of ['share', 'error', 'size', text])
        send({ type, url: text, code: text, message: text, height: text, [text]: text })
    }, text)
  }
  for (const frame of page.frames()) {
    const { problems } = await frame.evaluate(inspect, { rules: RULES })
    expect(problems.filter(problem => !/<iframe>|"data:,"/.test(problem))).toEqual([])
  }
  expect(new URL(page.url()).pathname).toBe('/host.html')
  await expect(page.locator('iframe')).toHaveCount(2)
  expect(caused).toEqual([])
  tried({ output: 'messages of iframes', payloads: payloads.length, fields: 12 })
})
