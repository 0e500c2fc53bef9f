import { expect, type Page, test } from '@playwright/test'
import { readArticle } from '../../../src/article/readArticle.ts'
import { buildDeck } from '../../../src/deck/buildDeck.ts'
import { getReadingSeconds } from '../../../src/deck/readingTime.ts'
import { article, serve } from '../../support/articles.ts'
import { Finger } from '../../support/finger.ts'
import { ReaderOnPage } from '../../support/reader.ts'

const six = article(6)
const deck = buildDeck(readArticle(six).article ?? fail())
/** How long each slide stays, in milliseconds: the time that its text takes to read. */
const times = deck.slides.map(slide => getReadingSeconds(slide) * 1000)
/** Longer than any slide stays. */
const INTERVAL = Math.max(...times) + 100

function fail(): never {
  throw new Error('The article of this test cannot be read.')
}

async function openAt(page: Page, hash = ''): Promise<ReaderOnPage> {
  const reader = new ReaderOnPage(page)
  await page.clock.install()
  await reader.open(`${await serve(page, 'six', six)}${hash}`)
  // From here on time passes when the test says so, however slow the machine.
  await page.clock.pauseAt(Date.now() + 3600_000)
  return reader
}

const player = (page: Page) => page.getByRole('region', { name: 'Playback' })
const says = (page: Page) => player(page).getByRole('status')
const pause = (page: Page) => player(page).getByRole('button', { name: 'Pause' })
const goOn = (page: Page) => player(page).getByRole('button', { name: 'Resume' })

async function play(page: Page): Promise<void> {
  await page.keyboard.press('p')
  await expect(pause(page)).toBeFocused()
  await expect(says(page)).toHaveText('Playing')
}

/** Lets the clock run for three intervals; the slide is the one it was. */
async function staysOn(page: Page, reader: ReaderOnPage, name: RegExp): Promise<void> {
  for (let intervals = 0; intervals < 3; intervals++) {
    await page.clock.runFor(INTERVAL)
    await expect(reader.slide).toHaveAccessibleName(name)
  }
  await reader.expectSlide(name)
}

/** Lets the clock run until the slide of this name has come and rests. */
async function comesTo(page: Page, reader: ReaderOnPage, name: RegExp): Promise<void> {
  await page.clock.runFor(INTERVAL)
  await reader.expectSlide(name)
}

test('nothing plays on its own', async ({ page }) => {
  const reader = await openAt(page)
  await staysOn(page, reader, /^1 of 6/)
  await expect(player(page)).toHaveCount(0)
})

test('each slide stays as long as it takes to read, then the next comes by itself, three times over', async ({
  page,
}) => {
  const reader = await openAt(page)
  await play(page)
  for (let index = 0; index < 3; index++) {
    await page.clock.runFor((times[index] ?? 0) - 50)
    await expect(reader.slide).toHaveAccessibleName(new RegExp(`^${index + 1} of 6`))
    await page.clock.runFor(100)
    await expect(reader.slide).toHaveAccessibleName(new RegExp(`^${index + 2} of 6`))
  }
})

test('at the last slide it is finished, goes no further, and starts again from the cover', async ({ page }) => {
  const reader = await openAt(page, '#section-5')
  await play(page)
  await comesTo(page, reader, /^6 of 6/)
  await page.clock.runFor(INTERVAL)
  await expect(says(page)).toHaveText('Finished')
  await staysOn(page, reader, /^6 of 6/)
  await goOn(page).click()
  await reader.expectSlide(/^1 of 6/)
  await comesTo(page, reader, /^2 of 6/)
})

test('from the end card it plays from the cover', async ({ page }) => {
  const reader = await openAt(page, '#end')
  await reader.expectSlide('The end')
  await play(page)
  await reader.expectSlide(/^1 of 6/)
  await comesTo(page, reader, /^2 of 6/)
})

test.describe('stops at any interaction, and stays where the reader is', () => {
  const interactions: [string, (page: Page, reader: ReaderOnPage) => Promise<unknown>, RegExp][] = [
    ['a key', page => page.keyboard.press('ArrowRight'), /^3 of 6/],
    ['a key that scrolls', page => page.keyboard.press('ArrowDown'), /^2 of 6/],
    ['the next control', (_, reader) => reader.next.click(), /^3 of 6/],
    ['a click on the text', (_, reader) => reader.slide.getByText(/^Paragraph of/).click(), /^2 of 6/],
    ['focus that goes into the slide', (_, reader) => reader.slide.getByRole('link').focus(), /^2 of 6/],
    ['the contents', (_, reader) => reader.contents.click(), /^2 of 6/],
    [
      'a wheel',
      async page => {
        await page.mouse.move(640, 745) // the bar: what stops it is the wheel, not the mouse on a slide
        await page.mouse.wheel(0, 60)
      },
      /^2 of 6/,
    ],
  ]
  for (const [what, act, where] of interactions)
    test(what, async ({ page }) => {
      const reader = await openAt(page)
      await play(page)
      await comesTo(page, reader, /^2 of 6/)
      await act(page, reader)
      await expect(says(page)).toHaveText('Paused')
      await staysOn(page, reader, where)
    })

  test('pressing pause, and goes on when asked', async ({ page }) => {
    const reader = await openAt(page)
    await play(page)
    await page.keyboard.press('Enter')
    await expect(goOn(page)).toBeFocused()
    await staysOn(page, reader, /^1 of 6/)
    await page.keyboard.press('Enter')
    await comesTo(page, reader, /^2 of 6/)
  })
})

test.describe('with a finger', () => {
  test.use({ viewport: { width: 412, height: 823 }, hasTouch: true, isMobile: true })

  test('the menu starts it, and a swipe stops it', async ({ page }) => {
    const reader = await openAt(page)
    await reader.more.tap()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Play slides/ })
      .tap()
    await expect(says(page)).toHaveText('Playing')
    await comesTo(page, reader, /^2 of 6/)
    await new Finger(page).swipe({ x: 370, y: 500 }, { x: -330 })
    await expect(says(page)).toHaveText('Paused')
    await comesTo(page, reader, /^3 of 6/)
    await staysOn(page, reader, /^3 of 6/)
  })
})

test('waits while a mouse is on the slides and says so, and then each slide has its whole time', async ({ page }) => {
  const reader = await openAt(page)
  await play(page)
  await page.mouse.move(300, 300)
  await expect(says(page)).toHaveText('Paused')
  await staysOn(page, reader, /^1 of 6/)
  await page.mouse.move(300, 750)
  await expect(says(page)).toHaveText('Playing')
  await comesTo(page, reader, /^2 of 6/)
})

test('goes on though the mouse lies where the menu was pressed, over the slides', async ({ page }) => {
  const reader = await openAt(page)
  await reader.more.click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Play slides/ })
    .click()
  await expect(pause(page)).toBeFocused()
  for (const name of [/^2 of 6/, /^3 of 6/, /^4 of 6/]) await comesTo(page, reader, name)
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
  await staysOn(page, reader, /^1 of 6/)
  await turn('visible')
  await comesTo(page, reader, /^2 of 6/)
})

test('waits while the reader is scrolled out of view', async ({ page }) => {
  const reader = await openAt(page)
  await play(page)
  const away = (on: boolean) =>
    page.evaluate(far => {
      for (const each of document.querySelectorAll<HTMLElement>('.newsreel'))
        each.style.translate = far ? '0 3000px' : ''
    }, on)
  /** An observer of our own, later than the reader's, has been told when that one has. */
  const told = (inView: boolean) =>
    reader.carousel.evaluate(
      (element, wanted) =>
        new Promise<void>(done => {
          new IntersectionObserver(entries => {
            if (entries.at(-1)?.isIntersecting === wanted) done()
          }).observe(element)
        }),
      inView,
    )
  await away(true)
  await expect.poll(() => reader.carousel.boundingBox().then(box => box?.y)).toBeGreaterThan(2000)
  await told(false)
  await staysOn(page, reader, /^1 of 6/)
  await away(false)
  await told(true)
  await comesTo(page, reader, /^2 of 6/)
})

test.describe('waits while the page around is busy with something else, and then goes on', () => {
  /** What takes the reader's place, and what gives it back. */
  const others: [string, (page: Page) => Promise<unknown>, (page: Page) => Promise<unknown>][] = [
    [
      'a modal dialog of the page',
      page =>
        page.evaluate(() => {
          const dialog = document.body.appendChild(document.createElement('dialog'))
          dialog.innerHTML = '<button>Agree</button>'
          dialog.showModal()
        }),
      page => page.getByRole('button', { name: 'Agree' }).evaluate(button => button.closest('dialog')?.close()),
    ],
    [
      'something that lies over it',
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
      await expect(says(page)).toHaveText('Paused')
      await staysOn(page, reader, /^1 of 6/)
      await close(page)
      await page.clock.runFor(1000)
      await expect(says(page)).toHaveText('Playing')
      await comesTo(page, reader, /^2 of 6/)
    })
})

test('the screen stays on while slides play, and no longer', async ({ page }) => {
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
  await pause(page).click()
  await expect.poll(held).toBe(0)
  await goOn(page).click()
  await expect.poll(held).toBe(1)
  await page.keyboard.press('Escape')
  await expect.poll(held).toBe(0)
})

test('the speed shortens the time, by keyboard, without stopping it', async ({ page }) => {
  const reader = await openAt(page)
  await play(page)
  await page.keyboard.press('Tab')
  const speed = player(page).getByRole('combobox', { name: 'Speed' })
  await expect(speed).toBeFocused()
  await page.keyboard.press('End')
  await expect(speed).toHaveValue('2')
  await expect(says(page)).toHaveText('Playing')
  await page.clock.runFor((times[0] ?? 0) / 2 + 100)
  await reader.expectSlide(/^2 of 6/)
})

test('the control is the first stop of the Tab key, and closing it leaves the keys to the reader', async ({ page }) => {
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
  await staysOn(page, reader, /^1 of 6/)
  await page.keyboard.press('ArrowRight')
  await comesTo(page, reader, /^2 of 6/)
})

test('the full article has nothing to play: the control goes', async ({ page }) => {
  const reader = await openAt(page)
  await play(page)
  await page.keyboard.press('f')
  await expect(page.getByRole('region', { name: 'Full article' })).toBeFocused()
  await expect(player(page)).toHaveCount(0)
  await page.keyboard.press('p')
  await page.keyboard.press('f')
  await reader.expectSlide(/^1 of 6/)
  await staysOn(page, reader, /^1 of 6/)
})
