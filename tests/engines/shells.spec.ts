import { expect } from '@playwright/test'
import { language as ar } from '../../src/i18n/ar/reader.lazy.ts'
import { en } from '../../src/i18n/en/reader.ts'
import { RunningCommand } from '../support/site.ts'
import { sitePage, test } from './support/test.ts'

const at = (n: number) => new RegExp(`^${en.position(n, 4)}`)

test('the app leads from the library to an article, and through all its slides', async ({
  engine,
  reader,
  baseURL,
}) => {
  await engine.open(baseURL ?? '')
  await reader.click({ role: 'link', name: /how to read slides/i })
  const { name } = await reader.expectOne(reader.slide)
  const count = Number(/of (\d+)/.exec(name)?.[1])
  for (let n = 2; n <= count; n++) {
    await engine.press('ArrowRight')
    await reader.expectSlide(new RegExp(`^${en.position(n, count)}`))
  }
  await engine.press('ArrowRight')
  await reader.expectSlide(en.end)
})

test('the element reads by button and key, and leaves the keys of its page alone', async ({ engine, reader }) => {
  await reader.open(sitePage('host/element.html'))
  await reader.click(reader.next)
  await reader.expectSlide(at(2))
  await engine.press('ArrowRight')
  await reader.expectSlide(at(3))
  await engine.evaluate(() => document.querySelector('input')?.focus())
  await engine.press('ArrowRight')
  await engine.press('End')
  await reader.expectSlide(at(3))
  await engine.evaluate(() =>
    document.querySelector('newsreel-reader')?.setAttribute('src', '/articles/arabic/article.json'),
  )
  await reader.expectSlide(new RegExp(`^${ar.position(1, 4)}`))
})

test('the iframe reads by button and key', async ({ engine, reader }) => {
  await reader.open(sitePage('host/frame.html'))
  await reader.click(reader.next)
  await reader.expectSlide(at(2))
  await engine.press('ArrowRight')
  await reader.expectSlide(at(3))
  await reader.click(reader.previous)
  await reader.expectSlide(at(2))
})

test('a page without script shows every section, and its contents lead there', async ({ engine, reader, needs }) => {
  needs('scriptOff')
  await engine.reset({ scripting: false })
  await engine.open(sitePage('four/'))
  const text = await engine.evaluate(() => document.body.textContent)
  for (const n of [2, 3, 4]) expect(text).toContain(`Paragraph of section ${n}.`)
  await reader.expectNone({ role: 'button' })
  const link = { role: 'link', name: /Heading 4$/, within: { role: 'navigation', name: en.contents } } as const
  await reader.click(link)
  const isShown = () =>
    engine.evaluate(() => {
      const { left, width } = document.getElementById('section-4')?.getBoundingClientRect() ?? { left: -1, width: 0 }
      return width > 0 && Math.abs(left) < innerWidth / 10
    })
  await expect.poll(isShown).toBe(true)
})

test('a page that was read opens without a server', async ({ engine, reader, needs }) => {
  needs('serviceWorker')
  const server = new RunningCommand(['serve', process.env['SITE_FOLDER'] ?? '', '--port', '0'])
  const address = await server.address()
  await reader.open(`${address}four/`)
  const isSaved = () =>
    engine.evaluate(async () => {
      const names = await caches.keys()
      const all = await Promise.all(names.map(async name => (await caches.open(name)).keys()))
      return (
        all.flat().some(({ url }) => /\/four\/(index\.html)?$/.test(url)) && Boolean(navigator.serviceWorker.controller)
      )
    })
  await expect.poll(isSaved).toBe(true)
  expect(await engine.messages()).toEqual([])
  await server.stop()
  await engine.reload()
  await reader.expectSlide(at(1))
  await engine.press('ArrowRight')
  await reader.expectSlide(at(2))
  // Browsers log the requests that nobody answered.
  await engine.reset()
})
