import { expect } from '@playwright/test'
import { enLater } from '../../src/i18n/en/later.lazy.ts'
import { en } from '../../src/i18n/en/reader.ts'
import { readPdf } from '../support/pdf.ts'
import { sitePage, test } from './support/test.ts'

const THIRD = sitePage('four/#section-3')
const at = (n: number) => new RegExp(`^${en.position(n, 4)}`)
const HEADINGS = [2, 3, 4].map(n => `Heading ${n}`)
const fullArticle = { role: 'region', name: en.fullArticle } as const

test('the full article has every section, and leads back to the slide', async ({ engine, reader }) => {
  await reader.open(THIRD)
  await reader.expectSlide(at(3))
  await engine.press('f')
  const { text } = await reader.expectOne(fullArticle)
  for (const heading of HEADINGS) expect(text).toContain(heading)
  await expect.poll(async () => (await reader.expectOne(fullArticle)).isFocused).toBe(true)
  await reader.click({ role: 'button', name: en.backToSlides })
  await reader.expectSlide(at(3))
  await engine.press('ArrowRight')
  await reader.expectSlide(at(4))
})

test('the menu opens the full article, and Escape closes a menu', async ({ engine, reader }) => {
  await reader.open(THIRD)
  const menu = { role: 'dialog', name: en.more } as const
  await reader.click({ role: 'button', name: en.more })
  await reader.expectOne(menu)
  await engine.press('Escape')
  await reader.expectNone(menu)
  await reader.click({ role: 'button', name: en.more })
  await reader.click({ role: 'button', name: new RegExp(`^${en.fullArticle}`), within: menu })
  await reader.expectOne(fullArticle)
  await reader.expectNone(menu)
})

test('a picture opens large and closes, from the same slide', async ({ engine, reader }) => {
  await reader.open(THIRD)
  await reader.expectSlide(at(3))
  await engine.press('z')
  const dialog = { role: 'dialog', name: /Picture 3/ } as const
  await reader.expectOne(dialog)
  await engine.press('Escape')
  await reader.expectNone(dialog)
  await reader.expectSlide(at(3))
  await engine.press('ArrowRight')
  await reader.expectSlide(at(4))
})

test('the text grows and shrinks, and a reload keeps its size', async ({ engine, reader }) => {
  await reader.open(THIRD)
  await reader.expectSlide(at(3))
  const size = async () => (await reader.find({ role: 'paragraph', within: reader.slide }))[0]?.fontSize ?? 0
  const before = await size()
  await engine.press('+')
  await expect.poll(size).toBeGreaterThan(before)
  const larger = await size()
  await engine.reload()
  await expect.poll(size).toBe(larger)
  await reader.expectSlide(at(3))
  await reader.click({ role: 'button', name: en.more })
  await reader.click({ role: 'button', name: enLater.smaller })
  await engine.press('Escape')
  await expect.poll(size).toBe(before)
})

test('the print view has every section, and is gone after it', async ({ engine, reader }) => {
  await reader.open(THIRD)
  await reader.expectSlide(at(3))
  await engine.evaluate(() => void dispatchEvent(new Event('beforeprint')))
  const headings = async () =>
    (await reader.find({ role: 'heading', within: { role: 'paper' } })).map(each => each.name)
  expect(await headings()).toEqual(expect.arrayContaining(HEADINGS))
  await engine.evaluate(() => void dispatchEvent(new Event('afterprint')))
  await expect.poll(headings).toEqual([])
  await reader.expectSlide(at(3))
})

test('the printed page has every section', async ({ engine, reader, needs }) => {
  needs('pdf')
  await reader.open(THIRD)
  await reader.expectSlide(at(3))
  const { pages } = await readPdf(await engine.pdf())
  for (const heading of HEADINGS) expect(pages.join(' ')).toContain(heading)
  await reader.expectSlide(at(3))
})
