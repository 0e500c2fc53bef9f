import { expect } from '@playwright/test'
import { language as ar } from '../../src/i18n/ar/reader.lazy.ts'
import { en } from '../../src/i18n/en/reader.ts'
import { EngineReader } from './support/EngineReader.ts'
import { sitePage, test } from './support/test.ts'

const FOUR = sitePage('four/')
/** As narrow as the windows of WebKitGTK's small browser can be. */
const PHONE = { width: 460, height: 823 }
const at = (n: number) => new RegExp(`^${en.position(n, 4)}`)

test('every slide by key, forwards and back', async ({ engine, reader }) => {
  await reader.open(FOUR)
  await reader.expectSlide(at(1))
  for (let n = 2; n <= 4; n++) {
    await engine.press('ArrowRight')
    await reader.expectSlide(at(n))
  }
  await engine.press('ArrowRight')
  await reader.expectSlide(en.end)
  for (let n = 4; n >= 1; n--) {
    await engine.press('ArrowLeft')
    await reader.expectSlide(at(n))
  }
})

test('every slide by Space and the page keys', async ({ engine, reader }) => {
  await reader.open(FOUR)
  for (const [key, n] of [
    ['Space', 2],
    ['PageDown', 3],
    ['Space', 4],
    ['PageUp', 3],
    ['Shift+Space', 2],
  ] as const) {
    await engine.press(key)
    await reader.expectSlide(at(n))
  }
})

test('every slide by button, forwards and back', async ({ reader }) => {
  await reader.open(FOUR)
  for (let n = 2; n <= 4; n++) {
    await reader.click(reader.next)
    await reader.expectSlide(at(n))
  }
  await reader.click(reader.next)
  await reader.expectSlide(en.end)
  for (let n = 4; n >= 1; n--) {
    await reader.click(reader.previous)
    await reader.expectSlide(at(n))
  }
})

test('every slide by the contents', async ({ reader }) => {
  await reader.open(FOUR)
  const dialog = { role: 'dialog', name: en.contents } as const
  for (const n of [4, 2, 3]) {
    await reader.click(reader.contents)
    await reader.click({ role: 'link', name: new RegExp(`^Heading ${n}`), within: dialog })
    await reader.expectNone(dialog)
    await reader.expectSlide(at(n))
  }
})

test('rapid keys are counted, each of them', async ({ engine, reader }) => {
  await reader.open(FOUR)
  for (let presses = 0; presses < 3; presses++) await engine.press('ArrowRight')
  await reader.expectSlide(at(4))
  for (let presses = 0; presses < 2; presses++) await engine.press('ArrowLeft')
  await reader.expectSlide(at(2))
})

test('End and Home go to the end and to the cover', async ({ engine, reader }) => {
  await reader.open(FOUR)
  await engine.press('End')
  await reader.expectSlide(en.end)
  await engine.press('Home')
  await reader.expectSlide(at(1))
})

test('a deep link opens its slide, and a new fragment goes to another', async ({ engine, reader }) => {
  await reader.open(`${FOUR}#section-4`)
  await reader.expectSlide(at(4))
  await engine.evaluate(() => void location.assign('#section-2'))
  await reader.expectSlide(at(2))
  await engine.press('ArrowRight')
  await reader.expectSlide(at(3))
  await expect.poll(() => engine.evaluate(() => location.hash)).toBe('#section-3')
  await engine.reload()
  await reader.expectSlide(at(3))
})

test('a deep link leads on to the next slide, and back', async ({ engine, reader }) => {
  await reader.open(`${FOUR}#section-3`)
  await reader.expectSlide(at(3))
  await reader.click(reader.next)
  await reader.expectSlide(at(4))
  await engine.press('ArrowLeft')
  await reader.expectSlide(at(3))
})

test('a resize keeps the slide', async ({ engine, reader }) => {
  await reader.open(`${FOUR}#section-3`)
  await reader.expectSlide(at(3))
  for (const [width, height] of [
    [PHONE.width, PHONE.height],
    [740, 360],
    [1024, 700],
  ] as const) {
    await engine.resize(width, height)
    await reader.expectSlide(at(3))
  }
  await engine.press('ArrowRight')
  await reader.expectSlide(at(4))
})

test('a finger turns one slide', async ({ engine, reader, needs }) => {
  needs('touch')
  await engine.resize(PHONE.width, PHONE.height)
  await reader.open(FOUR)
  await engine.swipe({ x: 380, y: 500 }, { x: 40, y: 500 })
  await reader.expectSlide(at(2))
  await engine.swipe({ x: 40, y: 500 }, { x: 380, y: 500 })
  await reader.expectSlide(at(1))
})

test('from right to left, the left arrow and the button on the left lead on', async ({ engine }) => {
  const reader = new EngineReader(engine, ar)
  const at = (n: number) => new RegExp(`^${ar.position(n, 4)}`)
  await reader.open(sitePage('arabic/'))
  await reader.expectSlide(at(1))
  for (const n of [2, 3]) {
    await engine.press('ArrowLeft')
    await reader.expectSlide(at(n))
  }
  await engine.press('ArrowRight')
  await reader.expectSlide(at(2))
  const [next, previous] = [await reader.expectOne(reader.next), await reader.expectOne(reader.previous)]
  expect(next.center.x).toBeLessThan(previous.center.x)
  await reader.click(reader.next)
  await reader.expectSlide(at(3))
  await engine.press('End')
  await reader.expectSlide(ar.end)
  await engine.resize(PHONE.width, PHONE.height)
  await reader.expectSlide(ar.end)
  await engine.press('Home')
  await reader.expectSlide(at(1))
})

test('Back from another page returns to the slide, whether the browser kept the page or not', async ({
  engine,
  reader,
}) => {
  await reader.open(FOUR)
  await engine.press('ArrowRight')
  await reader.expectSlide(at(2))
  await engine.press('ArrowRight')
  await reader.expectSlide(at(3))
  await engine.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => {
      document.documentElement.dataset['kept'] = String(persisted)
    })
  })
  await engine.open(sitePage(''))
  await engine.back()
  await reader.expectSlide(at(3))
  await engine.press('ArrowLeft')
  await reader.expectSlide(at(2))
  const isKept = await engine.evaluate(() => document.documentElement.dataset['kept'] === 'true')
  test
    .info()
    .annotations.push({ type: 'figures', description: isKept ? 'The page was kept.' : 'The page loaded again.' })
})
