import { expect, type Page, test } from '@playwright/test'
import { readArticle } from '../../../src/article/readArticle.ts'
import { buildDeck } from '../../../src/deck/buildDeck.ts'
import { getReadingSeconds } from '../../../src/deck/readingTime.ts'
import { article, serve } from '../../support/articles.ts'
import { Finger } from '../../support/finger.ts'
import { ReaderOnPage } from '../../support/reader.ts'

const six = article(6)
const deck = buildDeck(readArticle(six).article ?? fail())
/** The reading time of each slide, in milliseconds. */
const times = deck.slides.map(slide => getReadingSeconds(slide) * 1000)
/** Longer than the reading time of any slide. */
const INTERVAL = Math.max(...times) + 100

function fail(): never {
  throw new Error('The test article is invalid.')
}

async function openAt(page: Page, hash = ''): Promise<ReaderOnPage> {
  const reader = new ReaderOnPage(page)
  await page.clock.install()
  // Without this code the browser moves the slides, whatever the clock says.
  await page.route(/\/motion-[^/]*\.js$/, route => route.abort())
  await reader.open(`${await serve(page, 'six', six)}${hash}`)
  // From here on only `runFor` advances the time, however slow the machine is.
  await page.clock.pauseAt(Date.now() + 3600_000)
  return reader
}

const player = (page: Page) => page.getByRole('region', { name: 'Playback' })
const status = (page: Page) => player(page).getByRole('status')
const pauseButton = (page: Page) => player(page).getByRole('button', { name: 'Pause' })
const resumeButton = (page: Page) => player(page).getByRole('button', { name: 'Resume' })

async function play(page: Page): Promise<void> {
  await page.keyboard.press('p')
  await expect(pauseButton(page)).toBeFocused()
  await expect(status(page)).toHaveText('Playing')
}

/** Runs the clock for three intervals and expects the same slide. */
async function expectToStay(page: Page, reader: ReaderOnPage, name: RegExp): Promise<void> {
  for (let intervals = 0; intervals < 3; intervals++) {
    await page.clock.runFor(INTERVAL)
    await expect(reader.slide).toHaveAccessibleName(name)
  }
  await reader.expectSlide(name)
}

/** Runs the clock for one interval and expects this slide, at rest. */
async function advanceTo(page: Page, reader: ReaderOnPage, name: RegExp): Promise<void> {
  await page.clock.runFor(INTERVAL)
  await reader.expectSlide(name)
}

test('nothing plays unless it is started', async ({ page }) => {
  const reader = await openAt(page)
  await expectToStay(page, reader, /^1 of 6/)
  await expect(player(page)).toHaveCount(0)
})

test('each slide is shown for its reading time, then the next one follows', async ({ page }) => {
  const reader = await openAt(page)
  await play(page)
  for (let index = 0; index < 3; index++) {
    await page.clock.runFor((times[index] ?? 0) - 50)
    await expect(reader.slide).toHaveAccessibleName(new RegExp(`^${index + 1} of 6`))
    await page.clock.runFor(100)
    await expect(reader.slide).toHaveAccessibleName(new RegExp(`^${index + 2} of 6`))
  }
})

test('finishes at the last slide, and starts again from the cover', async ({ page }) => {
  const reader = await openAt(page, '#section-5')
  await play(page)
  await advanceTo(page, reader, /^6 of 6/)
  await page.clock.runFor(INTERVAL)
  await expect(status(page)).toHaveText('Finished')
  await expectToStay(page, reader, /^6 of 6/)
  await resumeButton(page).click()
  await reader.expectSlide(/^1 of 6/)
  await advanceTo(page, reader, /^2 of 6/)
})

test('starts from the cover if the end card is shown', async ({ page }) => {
  const reader = await openAt(page, '#end')
  await reader.expectSlide('End of article')
  await play(page)
  await reader.expectSlide(/^1 of 6/)
  await advanceTo(page, reader, /^2 of 6/)
})

test.describe('pauses on any interaction, at the current slide', () => {
  const interactions: [string, (page: Page, reader: ReaderOnPage) => Promise<unknown>, RegExp][] = [
    ['a key', page => page.keyboard.press('ArrowRight'), /^3 of 6/],
    ['a key that scrolls', page => page.keyboard.press('ArrowDown'), /^2 of 6/],
    ['the next control', (_, reader) => reader.next.click(), /^3 of 6/],
    ['a click on the text', (_, reader) => reader.slide.getByText(/^Paragraph of/).click(), /^2 of 6/],
    ['focus in the slide', (_, reader) => reader.slide.getByRole('link').focus(), /^2 of 6/],
    ['the contents', (_, reader) => reader.contents.click(), /^2 of 6/],
    [
      'a wheel',
      async page => {
        await page.mouse.move(640, 745) // over the bar: the wheel should pause it, not the mouse over a slide
        await page.mouse.wheel(0, 60)
      },
      /^2 of 6/,
    ],
  ]
  for (const [what, act, where] of interactions)
    test(what, async ({ page }) => {
      const reader = await openAt(page)
      await play(page)
      await advanceTo(page, reader, /^2 of 6/)
      await act(page, reader)
      await expect(status(page)).toHaveText('Paused')
      await expectToStay(page, reader, where)
    })

  test('the pause button, until it is pressed again', async ({ page }) => {
    const reader = await openAt(page)
    await play(page)
    await page.keyboard.press('Enter')
    await expect(resumeButton(page)).toBeFocused()
    await expectToStay(page, reader, /^1 of 6/)
    await page.keyboard.press('Enter')
    await advanceTo(page, reader, /^2 of 6/)
  })
})

test.describe('with a finger', () => {
  test.use({ viewport: { width: 412, height: 823 }, hasTouch: true, isMobile: true })

  test('the menu starts it, and a swipe pauses it', async ({ page }) => {
    const reader = await openAt(page)
    await reader.more.tap()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Play slides/ })
      .tap()
    await expect(status(page)).toHaveText('Playing')
    await advanceTo(page, reader, /^2 of 6/)
    await new Finger(page).swipe({ x: 370, y: 500 }, { x: -330 })
    await expect(status(page)).toHaveText('Paused')
    await reader.expectSlide(/^3 of 6/) // before the clock runs: a swipe takes real time
    await expectToStay(page, reader, /^3 of 6/)
  })
})

test('waits while the mouse is over the slides, and shows that; then each slide gets its full time', async ({
  page,
}) => {
  const reader = await openAt(page)
  await play(page)
  await page.mouse.move(300, 300)
  await expect(status(page)).toHaveText('Paused')
  await expectToStay(page, reader, /^1 of 6/)
  await page.mouse.move(300, 750)
  await expect(status(page)).toHaveText('Playing')
  await advanceTo(page, reader, /^2 of 6/)
})

test('does not wait for a mouse that has rested over the slides since it pressed the menu', async ({ page }) => {
  const reader = await openAt(page)
  await reader.more.click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Play slides/ })
    .click()
  await expect(pauseButton(page)).toBeFocused()
  for (const name of [/^2 of 6/, /^3 of 6/, /^4 of 6/]) await advanceTo(page, reader, name)
})

test('waits while its page is hidden', async ({ page }) => {
  const reader = await openAt(page)
  await play(page)
  const turn = (state: string) =>
    page.evaluate(visibility => {
      Object.defineProperty(document, 'visibilityState', { value: visibility, configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    }, state)
  await turn('hidden')
  await expectToStay(page, reader, /^1 of 6/)
  await turn('visible')
  await advanceTo(page, reader, /^2 of 6/)
})

test('waits while the reader is scrolled out of view', async ({ page }) => {
  const reader = await openAt(page)
  await play(page)
  const away = (on: boolean) =>
    page.evaluate(far => {
      for (const each of document.querySelectorAll<HTMLElement>('.newsreel'))
        each.style.translate = far ? '0 3000px' : ''
    }, on)
  /** Waits until the reader's observer was notified: a second observer is notified later. */
  const waitForObserver = (inView: boolean) =>
    reader.carousel.evaluate(
      (element, isInView) =>
        new Promise<void>(done => {
          new IntersectionObserver(entries => {
            if (entries.at(-1)?.isIntersecting === isInView) done()
          }).observe(element)
        }),
      inView,
    )
  await away(true)
  await expect.poll(() => reader.carousel.boundingBox().then(box => box?.y)).toBeGreaterThan(2000)
  await waitForObserver(false)
  await expectToStay(page, reader, /^1 of 6/)
  await away(false)
  await waitForObserver(true)
  await advanceTo(page, reader, /^2 of 6/)
})

test.describe('waits while something else on the page is used, and then resumes', () => {
  /** What covers or unfocuses the reader, and how to undo it. */
  const others: [string, (page: Page) => Promise<unknown>, (page: Page) => Promise<unknown>][] = [
    [
      'a modal dialog of the page',
      page =>
        page.evaluate(() => {
          const dialog = document.body.appendChild(document.createElement('dialog'))
          dialog.appendChild(document.createElement('button')).textContent = 'Agree'
          dialog.showModal()
        }),
      page => page.getByRole('button', { name: 'Agree' }).evaluate(button => button.closest('dialog')?.close()),
    ],
    [
      'an element that covers it',
      page =>
        page.evaluate(() => {
          const cover = document.body.appendChild(document.createElement('div'))
          Object.assign(cover, { id: 'cover', style: 'position: fixed; inset: 0; z-index: 9; background: #fff' })
        }),
      page => page.locator('#cover').evaluate(cover => cover.remove()),
    ],
    [
      'a field of the page that has the focus',
      page => page.evaluate(() => document.body.appendChild(document.createElement('input')).focus()),
      page => page.locator('body > input').evaluate(input => (input as HTMLElement).blur()),
    ],
  ]
  for (const [what, open, close] of others)
    test(what, async ({ page }) => {
      const reader = await openAt(page)
      await play(page)
      await open(page)
      await page.clock.runFor(1000)
      await expect(status(page)).toHaveText('Paused')
      await expectToStay(page, reader, /^1 of 6/)
      await close(page)
      await page.clock.runFor(1000)
      await expect(status(page)).toHaveText('Playing')
      await advanceTo(page, reader, /^2 of 6/)
    })
})

test('holds a wake lock while slides play, and no longer', async ({ page }) => {
  await page.addInitScript(() => {
    const locks = { held: 0 }
    const request = async () => {
      locks.held++
      return { release: async () => void locks.held-- }
    }
    Object.defineProperty(navigator, 'wakeLock', { value: { request } })
    Object.assign(window, { locks })
  })
  await openAt(page)
  const held = () => page.evaluate(() => (window as unknown as { locks: { held: number } }).locks.held)
  const turn = (state: string) =>
    page.evaluate(visibility => {
      Object.defineProperty(document, 'visibilityState', { value: visibility, configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    }, state)
  expect(await held()).toBe(0)
  await play(page)
  await expect.poll(held).toBe(1)
  await turn('hidden')
  await expect.poll(held).toBe(0)
  await turn('visible')
  await expect.poll(held).toBe(1)
  await pauseButton(page).click()
  await expect.poll(held).toBe(0)
  await resumeButton(page).click()
  await expect.poll(held).toBe(1)
  await page.keyboard.press('Escape')
  await expect.poll(held).toBe(0)
})

test('the speed, set by keyboard, shortens the time and does not pause it', async ({ page }) => {
  const reader = await openAt(page)
  await play(page)
  await page.keyboard.press('Tab')
  const speed = player(page).getByRole('combobox', { name: 'Speed' })
  await expect(speed).toBeFocused()
  await page.keyboard.press('End')
  await expect(speed).toHaveValue('2')
  await expect(status(page)).toHaveText('Playing')
  await page.clock.runFor((times[0] ?? 0) / 2 + 100)
  await reader.expectSlide(/^2 of 6/)
})

test('the player is the first tab stop, and closing it returns the focus to the reader', async ({ page }) => {
  const reader = await openAt(page)
  for (const close of [
    () => page.keyboard.press('Escape'),
    () => page.keyboard.press('p'),
    () => player(page).getByRole('button', { name: 'Stop' }).click(),
  ]) {
    await play(page)
    const first = await player(page).evaluate((section, bar) => {
      const other = section.ownerDocument.querySelector(bar)
      return other ? section.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING : 0
    }, '[aria-label="Slides"]')
    expect(first).toBeTruthy()
    await close()
    await expect(player(page)).toHaveCount(0)
    await expect(reader.carousel).toBeFocused()
  }
  await expectToStay(page, reader, /^1 of 6/)
  await page.keyboard.press('ArrowRight')
  await advanceTo(page, reader, /^2 of 6/)
})

test('the full article closes the player', async ({ page }) => {
  const reader = await openAt(page)
  await play(page)
  await page.keyboard.press('f')
  await expect(page.getByRole('region', { name: 'Full article' })).toBeFocused()
  await expect(player(page)).toHaveCount(0)
  await page.keyboard.press('p')
  await page.keyboard.press('f')
  await reader.expectSlide(/^1 of 6/)
  await expectToStay(page, reader, /^1 of 6/)
})

for (const [width, height] of [
  [412, 823],
  [280, 400],
] as const)
  test(`a notice covers no control of the player at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await openAt(page)
    await play(page)
    await page.keyboard.press('+')
    const notice = page.getByRole('status').filter({ hasText: /^Text size/ })
    await expect(notice).toBeVisible()
    const box = await notice.boundingBox()
    const controls = await player(page).locator('button, select').all()
    expect(controls.length).toBeGreaterThan(1)
    for (const control of controls)
      expect((await control.boundingBox())?.y).toBeGreaterThan((box?.y ?? 0) + (box?.height ?? 0))
  })
