import { expect, type Page, test } from '@playwright/test'
import { article, serve } from '../../support/articles.ts'
import { Finger } from '../../support/finger.ts'
import { getErrors, getEvents, getEventTypes, hostPage, SCRIPT } from '../../support/hostPage.ts'
import { ReaderOnPage } from '../../support/reader.ts'
import { waitForFrames } from '../../support/waitForFrames.ts'

const SIGN_UP = `<div slot="after:section-2" data-label="From us"><p>Our letter</p>
  <p><label>Address <input name="address" /></label> <button type="button">Sign up</button></p></div>`
const ADVERT = '<template slot="after:section-4"><p>An advert</p></template>'

/** A page with a reader of four slides and these children. */
async function open(page: Page, children: string, attributes = 'sync-url'): Promise<ReaderOnPage> {
  await serve(page, 'four', article(4))
  const element = `<newsreel-reader src="/articles/four/article.json" ${attributes}>${children}</newsreel-reader>`
  await page.goto(await hostPage(page, element + SCRIPT))
  const reader = new ReaderOnPage(page)
  await reader.expectSlide(/^1 of 4/)
  return reader
}

test('slides of the page come after their sections, labelled, counted separately, and reported in an event of their own', async ({
  page,
}) => {
  const reader = await open(page, SIGN_UP + ADVERT)
  for (const name of [/^2 of 4/, 'From us', /^3 of 4/, /^4 of 4/, 'Advertisement', 'End of article']) {
    await reader.next.click()
    await reader.expectSlide(name)
    const shown = await reader.within.getByText('Our letter').isVisible()
    if (name === 'From us') expect(shown).toBe(true)
    if (name === 'From us') await expect(page).toHaveURL(/#section-2$/)
    if (name === 'Advertisement') await expect(page.getByText('An advert')).toBeVisible()
  }
  await expect.poll(() => getEventTypes(page)).toHaveLength(9)
  const events = (await getEvents(page)).map(({ type, detail }) => [type, detail])
  expect(events).toEqual([
    ['ready', expect.objectContaining({ count: 4 })],
    ['slide', { id: 'lead', position: 1, count: 4 }],
    ['slide', { id: 'section-2', position: 2, count: 4 }],
    ['host-slide', { after: 'section-2', label: 'From us' }],
    ['slide', { id: 'section-3', position: 3, count: 4 }],
    ['slide', { id: 'section-4', position: 4, count: 4 }],
    ['complete', { count: 4 }],
    ['host-slide', { after: 'section-4', label: 'Advertisement' }],
    ['slide', { id: 'end', position: 4, count: 4 }],
  ])
})

test('a template is instantiated once, when its slide is near, and belongs to the page', async ({ page }) => {
  const reader = await open(page, ADVERT)
  await expect(page.getByText('An advert')).toHaveCount(0)
  await reader.contents.focus()
  await page.keyboard.press('End')
  await reader.expectSlide('End of article')
  await expect(page.getByText('An advert')).toHaveCount(1)
  for (const name of ['Advertisement', /^4 of 4/, /^3 of 4/, /^2 of 4/, /^1 of 4/]) {
    await page.keyboard.press('ArrowLeft')
    await reader.expectSlide(name)
  }
  await page.keyboard.press('End')
  await reader.expectSlide('End of article')
  await expect(page.getByText('An advert')).toHaveCount(1)
  // In the page's own tree: style sheets and scripts of the page apply to it.
  expect(await page.evaluate(() => document.querySelector('newsreel-reader > div > p')?.textContent)).toBe('An advert')
})

test('a jump that leaves a slide of the page copies nothing of it', async ({ page }) => {
  const reader = await open(page, SIGN_UP)
  await page.waitForLoadState('networkidle') // the animation's script
  await page.evaluate(() => {
    const copies: string[] = []
    Object.assign(window, { copies })
    const { cloneNode } = Node.prototype
    Node.prototype.cloneNode = function (deep) {
      if (this instanceof HTMLElement && this.matches('.newsreel-slide')) copies.push(this.dataset['kind'] ?? '')
      return cloneNode.call(this, deep)
    }
  })
  for (const name of [/^2 of 4/, 'From us']) {
    await reader.next.click()
    await reader.expectSlide(name)
  }
  await page.keyboard.press('End')
  await reader.expectSlide('End of article')
  await page.keyboard.press('Home')
  await reader.expectSlide(/^1 of 4/)
  expect(await page.evaluate(() => (window as unknown as { copies: string[] }).copies)).toEqual(['end'])
})

test('keys in a form on a host slide are the page’s, other keys are the reader’s', async ({ page }) => {
  const reader = await open(page, SIGN_UP)
  for (const name of [/^2 of 4/, 'From us']) {
    await reader.next.click()
    await reader.expectSlide(name)
  }
  const field = page.getByRole('textbox')
  await field.focus()
  for (const key of ['m', 's', 'ArrowLeft', ' ', 'Home', 'ArrowRight']) await page.keyboard.press(key)
  await expect(field).toHaveValue('m s')
  await reader.expectSlide('From us')
  await page.getByRole('button', { name: 'Sign up' }).focus()
  await page.keyboard.press('ArrowRight')
  await reader.expectSlide(/^3 of 4/)
  await page.keyboard.press('ArrowLeft')
  await reader.expectSlide('From us')
})

test('a slide added while reading is in the right order, and the current slide stays', async ({ page }) => {
  const reader = await open(page, '')
  for (const name of [/^2 of 4/, /^3 of 4/]) {
    await reader.next.click()
    await reader.expectSlide(name)
  }
  await page.locator('newsreel-reader').evaluate(element => {
    for (const after of ['lead', 'section-2', 'section-3', 'nowhere']) {
      const slide = document.createElement('p')
      slide.slot = `after:${after}`
      slide.dataset['label'] = `After ${after}`
      slide.textContent = 'Of the page'
      element.appendChild(slide)
    }
  })
  await expect(reader.next).toHaveAccessibleName('Next: After section-3')
  await reader.expectSlide(/^3 of 4/)
  await reader.next.click()
  await reader.expectSlide('After section-3')
  await page.locator('[slot="after:lead"]').evaluate(slide => slide.remove())
  await reader.expectSlide('After section-3')
  for (const name of [/^3 of 4/, 'After section-2', /^2 of 4/, /^1 of 4/]) {
    await reader.previous.click()
    await reader.expectSlide(name)
  }
  await page.locator('[slot="after:section-2"]').evaluate(slide => slide.setAttribute('data-label', 'Renamed'))
  await reader.next.click()
  await reader.expectSlide(/^2 of 4/)
  await expect(reader.next).toHaveAccessibleName('Next: Renamed')
  expect(await getErrors(page)).toEqual([])
})

test('adding a slide before the current one sends no event', async ({ page }) => {
  const reader = await open(page, '')
  for (const name of [/^2 of 4/, /^3 of 4/]) {
    await reader.next.click()
    await reader.expectSlide(name)
  }
  const hashes = await page.evaluateHandle(() => {
    const written: string[] = []
    const replace = history.replaceState.bind(history)
    history.replaceState = (state, unused, url) => {
      written.push(`${url}`)
      replace(state, unused, url)
    }
    return written
  })
  const events = await getEventTypes(page)
  await page.locator('newsreel-reader').evaluate(element => {
    element.insertAdjacentHTML('beforeend', '<p slot="after:lead" data-label="Late">Late</p>')
  })
  await reader.previous.click()
  await reader.expectSlide(/^2 of 4/)
  await reader.previous.click()
  await reader.expectSlide('Late')
  await expect.poll(() => getEventTypes(page)).toHaveLength(events.length + 2)
  expect((await getEventTypes(page)).slice(events.length)).toEqual(['slide', 'host-slide'])
  expect((await getEvents(page)).at(-2)?.detail).toMatchObject({ id: 'section-2' })
  // A host slide has the address of the slide before it: here the cover's.
  expect(await hashes.jsonValue()).toEqual([expect.stringMatching(/#section-2$/), '/host.html'])
})

test('removing the current host slide shows a slide of the article', async ({ page }) => {
  const reader = await open(page, SIGN_UP)
  for (const name of [/^2 of 4/, 'From us']) {
    await reader.next.click()
    await reader.expectSlide(name)
  }
  await page.locator('[slot]').evaluate(slide => slide.remove())
  await reader.expectSlide(/^3 of 4/)
  await reader.previous.click()
  await reader.expectSlide(/^2 of 4/)
  expect(await getErrors(page)).toEqual([])
})

test.describe('by finger', () => {
  test.use({ viewport: { width: 412, height: 823 }, hasTouch: true, isMobile: true })

  test('a swipe that starts on host content changes the slide, both ways', async ({ page }) => {
    const reader = await open(page, SIGN_UP)
    const finger = new Finger(page)
    await page.locator('newsreel-reader').evaluate(element => element.setAttribute('slide', '2'))
    await reader.expectSlide(/^2 of 4/)
    await reader.next.tap()
    await reader.expectSlide('From us')
    for (const [by, name] of [
      [-300, /^3 of 4/],
      [300, 'From us'],
      [300, /^2 of 4/],
    ] as const) {
      const box = await page
        .getByText('Our letter')
        .or(reader.slide.getByText(/^Paragraph/))
        .locator('visible=true')
        .first()
        .boundingBox()
      await finger.swipe({ x: by < 0 ? 360 : 50, y: (box?.y ?? 0) + 5 }, { x: by }, 6)
      await reader.expectSlide(name)
    }
  })

  const WIDE = '<table style="width: 1400px"><tr><td>left</td><td style="text-align: right">right</td></tr></table>'
  for (const [what, content] of [
    ['scrolls by itself', `<div style="overflow-x: auto">${WIDE}</div>`],
    ['does not', WIDE],
  ] as const)
    test(`a swipe on wide host content scrolls it: it ${what}`, async ({ page }) => {
      const reader = await open(page, `<template slot="after:section-2" data-label="Table">${content}</template>`)
      const finger = new Finger(page)
      await page.locator('newsreel-reader').evaluate(element => element.setAttribute('slide', '2'))
      await reader.expectSlide(/^2 of 4/)
      await reader.next.tap()
      await reader.expectSlide('Table')
      const left = page.getByText('left', { exact: true })
      await expect(left).toBeInViewport()
      const { y = 0 } = (await left.boundingBox()) ?? {}
      await finger.swipe({ x: 350, y: y + 8 }, { x: -300 })
      await expect.poll(async () => (await left.boundingBox())?.x).toBeLessThan(-100)
      await reader.expectSlide('Table')
    })

  test('host content with a width of its own is centred, other content fills the slide', async ({ page }) => {
    const frame = '<iframe title="Film" style="width: 100%"></iframe>'
    const advert = '<div id="advert" style="width: 200px; height: 50px"></div>'
    const slide = (after: number, content: string) => `<template slot="after:section-${after}">${content}</template>`
    const reader = await open(page, slide(2, `<div>${frame}</div>`) + slide(3, advert))
    await page.locator('newsreel-reader').evaluate(element => element.setAttribute('slide', '2'))
    await reader.expectSlide(/^2 of 4/)
    await reader.next.tap()
    await reader.expectSlide('Advertisement')
    expect((await page.getByTitle('Film').boundingBox())?.width).toBeGreaterThan(350)
    await reader.next.tap()
    await reader.expectSlide(/^3 of 4/)
    await reader.next.tap()
    await reader.expectSlide('Advertisement')
    const { x = 0, width = 0 } = (await page.locator('#advert').boundingBox()) ?? {}
    expect([x + width / 2, width]).toEqual([206, 200])
  })
})

test('a slide added while the full article is open changes neither the position nor the focus', async ({ page }) => {
  await serve(page, 'six', article(6))
  const element = '<newsreel-reader src="/articles/six/article.json" view="article"></newsreel-reader>'
  await page.goto(await hostPage(page, `<input aria-label="Search" />${element}${SCRIPT}`))
  const text = page.locator('.newsreel-article[tabindex]')
  await expect(text).toBeVisible()
  await text.hover()
  await page.mouse.wheel(0, 700)
  const top = () => text.evaluate(each => each.scrollTop)
  await expect.poll(top).toBe(700)
  await page.getByLabel('Search').focus()
  await page.locator('newsreel-reader').evaluate(each => {
    each.insertAdjacentHTML('beforeend', '<p slot="after:lead" data-label="Late">Late</p>')
  })
  await expect(text.locator('[data-index]').last()).toHaveAttribute('data-index', '6')
  await waitForFrames(page)
  expect(await top()).toBe(700)
  await expect(page.getByLabel('Search')).toBeFocused()
})

for (const theme of ['light', 'dark'])
  test(`host content keeps the page’s font and colours, readable in a ${theme} reader`, async ({ page }) => {
    const style = '<style>body { background: #ffffee; color: #002; font: italic 19px/1.5 Georgia }</style>'
    const reader = await open(page, `${SIGN_UP}`, `theme="${theme}"`)
    await page.evaluate(html => document.head.insertAdjacentHTML('beforeend', html), style)
    await reader.next.click()
    await reader.next.click()
    await reader.expectSlide('From us')
    const text = reader.within.getByText('Our letter')
    await expect(text).toHaveCSS('font-family', 'Georgia')
    await expect(text).toHaveCSS('font-size', '19px')
    await expect(text).toHaveCSS('font-style', 'italic')
    await expect(text).toHaveCSS('color', 'rgb(0, 0, 34)')
    const background = theme === 'dark' ? 'rgb(255, 255, 238)' : 'rgba(0, 0, 0, 0)'
    await expect(reader.within.locator('.newsreel-host-content')).toHaveCSS('background-color', background)
  })
