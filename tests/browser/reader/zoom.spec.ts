import { expect, type Locator, type Page, test } from '@playwright/test'
import { article, longBody, section, serve } from '../../support/articles.ts'
import { Finger } from '../../support/finger.ts'
import { readBox } from '../../support/readBox.ts'
import { ReaderOnPage } from '../../support/reader.ts'

const figure = {
  type: 'figure',
  src: 'picture.svg',
  fit: 'cover',
  width: 1600,
  height: 1000,
  alt: 'The pier at noon',
  caption: ['The pier, ', { text: 'reopened', mark: 'em' }, ' last week.'],
  credit: 'A. Name',
}
const TALL = { width: 900, height: 1600 }
const withCaption = article(4, {
  sections: [{ id: 'lead', body: [] }, section(2), section(3, { body: [figure] }), section(4)],
})

const zoomOn = (page: Page, alt = 'The pier at noon') => page.getByRole('dialog', { name: alt })

async function openAt(page: Page, json: unknown = withCaption, hash = '#section-3'): Promise<ReaderOnPage> {
  const reader = new ReaderOnPage(page)
  await reader.open(`${await serve(page, 'zoom', json)}${hash}`)
  await expect(reader.slide.getByRole('img').first()).toHaveJSProperty('complete', true)
  return reader
}

test('a click enlarges the picture with its alt text, caption and credit, and Escape closes it', async ({ page }) => {
  const scripts: string[] = []
  page.on('request', request => request.resourceType() === 'script' && scripts.push(request.url()))
  const reader = await openAt(page)
  await reader.expectSlide(/^3 of 4/)
  await page.waitForLoadState('networkidle')
  expect(scripts.filter(url => /zoom|photoswipe/.test(url))).toEqual([])
  await reader.slide.getByRole('img').click()
  await expect(zoomOn(page)).toBeVisible()
  await expect(page.locator('[aria-roledescription="carousel"]')).toHaveCount(1)
  expect(scripts.filter(url => /zoom/.test(url))).toHaveLength(1)
  const large = zoomOn(page).getByRole('img', { name: 'The pier at noon' })
  await expect(large).toBeVisible()
  await expect(zoomOn(page).getByText('The pier, reopened last week.')).toBeVisible()
  await expect(zoomOn(page).getByText('Source: A. Name')).toBeVisible()
  await expect(zoomOn(page).getByRole('button', { name: 'Close' })).toBeVisible()
  await expect.poll(async () => (await large.boundingBox())?.width ?? 0).toBeGreaterThan(1000)
  await page.keyboard.press('Escape')
  await expect(zoomOn(page)).toBeHidden()
  await reader.expectSlide(/^3 of 4/)
  await page.keyboard.press('ArrowRight')
  await reader.expectSlide(/^4 of 4/)
})

test('Enter on the button enlarges the picture, and Escape returns the focus to the button', async ({ page }) => {
  const reader = await openAt(page)
  const button = reader.slide.getByRole('button', { name: 'Enlarge the picture' })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(zoomOn(page)).toBeFocused()
  for (const key of ['ArrowRight', ' ', 'End', 'c']) await page.keyboard.press(key)
  await expect(page.getByRole('dialog')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(zoomOn(page)).toBeHidden()
  await expect(button).toBeFocused()
  await reader.expectSlide(/^3 of 4/)
})

test('Z enlarges the picture of the slide, and in the full article that of the section', async ({ page }) => {
  const reader = await openAt(page)
  await reader.expectSlide(/^3 of 4/)
  for (const where of ['slides', 'article']) {
    await page.keyboard.press('z')
    await expect(zoomOn(page), where).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(zoomOn(page)).toBeHidden()
    await page.keyboard.press('f')
    if (where === 'slides') await expect(page.getByRole('region', { name: 'Full article' })).toBeFocused()
  }
})

test('a double click opens one picture, not two', async ({ page }) => {
  const reader = await openAt(page)
  await reader.slide.getByRole('img').dblclick()
  await expect(zoomOn(page)).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await reader.slide.getByRole('img').click()
  await expect(zoomOn(page)).toBeVisible()
})

test('a large picture that fails to load shows a message, and can be closed', async ({ page }) => {
  const sources = [
    { src: 'picture-small.svg', type: 'image/svg+xml', width: 400 },
    { src: 'missing-large.svg', type: 'image/svg+xml', width: 4000 },
  ]
  await page.route('**/missing-large.svg', route => route.fulfill({ status: 404 }))
  const body = [{ ...figure, sources: sources.map(each => ({ ...each, type: 'image/webp' })) }]
  await page.route('**/picture-small.svg', route =>
    route.fulfill({ path: 'public/articles/how-to-read-slides/images/cover-1000.webp' }),
  )
  const reader = new ReaderOnPage(page)
  await page.setViewportSize({ width: 300, height: 420 })
  await reader.open(
    `${await serve(page, 'zoom', article(2, { sections: [{ id: 'lead', body: [] }, section(2, { body })] }))}#section-2`,
  )
  await expect(reader.slide.getByRole('img').first()).toHaveJSProperty('complete', true)
  await reader.slide.getByRole('button', { name: 'Enlarge the picture' }).click()
  await expect(zoomOn(page).getByText('Picture couldn’t be loaded')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(zoomOn(page)).toBeHidden()
})

test('if the zoom code fails to load, a notice says so, and the next click works', async ({ page }) => {
  await page.route('**/assets/zoom-*.js', route => route.abort())
  const reader = await openAt(page)
  await reader.slide.getByRole('img').click()
  await expect(reader.status).toContainText('Couldn’t load.')
  await expect(zoomOn(page)).toHaveCount(0)
  await page.unroute('**/assets/zoom-*.js')
  await reader.slide.getByRole('img').click()
  await expect(zoomOn(page)).toBeVisible()
})

test.describe('with fingers', () => {
  test.use({ viewport: { width: 412, height: 823 }, hasTouch: true, isMobile: true })

  test('a tap opens it, a swipe down closes it, and the slide is the same', async ({ page }) => {
    const reader = await openAt(page)
    await reader.slide.getByRole('img').tap()
    await expect(zoomOn(page)).toBeVisible()
    await expect(zoomOn(page).getByRole('img')).toBeVisible()
    // It accepts touch input after its opening animation.
    await expect(zoomOn(page).locator('.pswp')).toHaveClass(/pswp--ui-visible/)
    await new Finger(page).swipe({ x: 206, y: 300 }, { y: 380 })
    await expect(zoomOn(page)).toBeHidden()
    await reader.expectSlide(/^3 of 4/)
  })

  test('a swipe shows the next picture, and the one behind is hidden while a drag moves the picture away', async ({
    page,
  }) => {
    const reader = new ReaderOnPage(page)
    await reader.open('/us-deports-chinese-migrants/#chinese-immigration')
    await expect(reader.slide.getByRole('img')).toHaveJSProperty('complete', true)
    await reader.slide.getByRole('img').tap()
    const album = page.getByRole('dialog')
    await expect(album.getByText('5 of 11', { exact: true })).toBeVisible()
    const finger = new Finger(page)
    await expect(async () => {
      await finger.swipe({ x: 380, y: 300 }, { x: -340 })
      await expect(album.getByText('6 of 11', { exact: true })).toBeVisible({ timeout: 1000 })
    }).toPass()
    await reader.expectSlide(/^7 of 12/)
    await finger.down({ x: 206, y: 300 })
    await finger.move({ x: 206, y: 340 })
    await expect(page.locator('.newsreel-slide:not([inert]) .newsreel-frame img')).toHaveCSS('visibility', 'hidden')
    await finger.move({ x: 206, y: 480 })
    await finger.up()
    await expect(album).toBeHidden()
    await expect(reader.slide.getByRole('img')).toBeVisible()
  })

  test('a pinch enlarges the picture, and does not zoom the page', async ({ page }) => {
    const reader = await openAt(page)
    const session = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints:
          type === 'touchEnd'
            ? []
            : [
                { x: 206 - apart, y: 150, id: 0 },
                { x: 206 + apart, y: 150, id: 1 },
              ],
      })
    await touch('touchStart', 20)
    for (const apart of [30, 45, 60, 80]) await touch('touchMove', apart)
    await touch('touchEnd', 0)
    await expect(zoomOn(page)).toBeVisible()
    expect(await page.evaluate(() => visualViewport?.scale)).toBe(1)
    await page.keyboard.press('Escape')
    await expect(zoomOn(page)).toBeHidden()
    await reader.expectSlide(/^3 of 4/)
  })

  test('a finger scrolls a long caption without closing the view', async ({ page }) => {
    const { dialog, caption } = await enlarge(page, { caption: 'The pier that was reopened last week. '.repeat(60) })
    const box = await caption.boundingBox()
    await new Finger(page).swipe({ x: 206, y: (box?.y ?? 0) + 200 }, { y: -120 })
    await expect.poll(() => caption.evaluate(element => element.scrollTop)).toBeGreaterThan(60)
    await expect(dialog).toBeVisible()
  })

  test('a swipe on the picture turns the slide without enlarging it', async ({ page }) => {
    const reader = await openAt(page)
    await new Finger(page).swipe({ x: 360, y: 150 }, { x: -310 })
    await reader.expectSlide(/^4 of 4/)
    await new Finger(page).swipe({ x: 50, y: 150 }, { x: 310 })
    await reader.expectSlide(/^3 of 4/)
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })
})

for (const viewport of [
  { width: 412, height: 823 },
  { width: 740, height: 360 },
])
  test(`at ${viewport.width} × ${viewport.height} a tall picture can be panned to end above its caption`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport)
    const { dialog, caption } = await enlarge(page, {
      ...TALL,
      caption: 'The pier that was reopened last week. '.repeat(5),
    })
    const picture = dialog.getByRole('img')
    await expect(caption).toBeVisible()
    const isAbove = async () => {
      await page.keyboard.press('ArrowDown')
      const [above, below] = [await picture.boundingBox(), await caption.boundingBox()]
      return above && below && above.height > 50 && above.y + above.height <= below.y
    }
    await expect.poll(isAbove).toBe(true)
  })

/** The width of a picture that may be cropped, in CSS pixels. */
const wholeWidth = (picture: Locator) =>
  picture.evaluate((img: HTMLImageElement) => {
    const { width, height } = img.getBoundingClientRect()
    const ratio = img.naturalWidth / img.naturalHeight
    return getComputedStyle(img).objectFit === 'cover'
      ? Math.max(width, height * ratio)
      : Math.min(width, height * ratio)
  })

for (const [width, height] of [
  [412, 823],
  [1280, 760],
  [2560, 1440],
  [280, 400],
] as const)
  test(`at ${width} × ${height} a picture opens 1.25 times as large as on its slide, with its focus in view`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    const focus = { x: 0.9, y: 0.2 }
    const reader = await openAt(
      page,
      article(2, { sections: [section(1), section(2, { body: [{ ...figure, focus }] })] }),
      '#section-2',
    )
    const onSlide = await wholeWidth(reader.slide.getByRole('img'))
    await page.keyboard.press('z')
    await expect(zoomOn(page).locator('.pswp')).toHaveClass(/pswp--ui-visible/)
    const picture = zoomOn(page).getByRole('img')
    await expect.poll(async () => (await wholeWidth(picture)) / onSlide).toBeGreaterThanOrEqual(1.25)
    const opened = await wholeWidth(picture)
    const isFocusInView = async () => {
      const box = await picture.boundingBox()
      const [x, y] = [(box?.x ?? 0) + focus.x * opened, (box?.y ?? 0) + focus.y * (box?.height ?? 0)]
      return x >= 0 && x <= width && y >= 0 && y <= height
    }
    await expect.poll(isFocusInView).toBe(true)
    await zoomOn(page).getByRole('button', { name: 'Zoom' }).click()
    await expect.poll(async () => Math.round((10 * (await wholeWidth(picture))) / opened)).toBe(20)
  })

test('buttons and keys show all pictures of the article, the slides follow, and Escape returns to that slide', async ({
  page,
}) => {
  const reader = await openAt(page, article(4), '#section-3')
  await page.keyboard.press('z')
  await expect(zoomOn(page, 'Picture 3').getByText('2 of 3', { exact: true })).toBeVisible()
  await zoomOn(page, 'Picture 3').getByRole('button', { name: 'Next: Picture 4' }).click()
  const next = zoomOn(page, 'Picture 4')
  await expect(next.getByRole('img', { name: 'Picture 4' })).toBeVisible()
  await expect(next.getByText('Source: Photographer 4')).toBeVisible()
  await expect(next.getByRole('status')).toHaveText('3 of 3: Picture 4')
  await expect(next.getByRole('button', { name: /^Next/ })).toBeHidden()
  await reader.expectSlide(/^4 of 4/)
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(zoomOn(page, 'Picture 2')).toBeVisible()
  await reader.expectSlide(/^2 of 4/)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(reader.slide.getByRole('button', { name: 'Enlarge the picture' })).toBeFocused()
  await reader.expectSlide(/^2 of 4/)
})

test('from right to left, the next picture and the button to close are to the left', async ({ page }) => {
  await openAt(page, article(4, { lang: 'ar' }), '#section-3')
  await page.keyboard.press('z')
  await expect(zoomOn(page, 'Picture 3')).toBeVisible()
  const [close, count] = [await readBox(page, '.pswp__button--close'), await readBox(page, '.pswp__counter')]
  expect(close[0]).toBeLessThan(count[0] ?? 0)
  await expect(zoomOn(page, 'Picture 3').locator('.pswp')).toHaveClass(/pswp--ui-visible/)
  await expect(async () => {
    await page.keyboard.press('ArrowLeft')
    await expect(zoomOn(page, 'Picture 4')).toBeVisible({ timeout: 500 })
  }).toPass()
  await page.keyboard.press('ArrowRight')
  await expect(zoomOn(page, 'Picture 3')).toBeVisible()
})

test('a picture further down in the text is in view when the album closes', async ({ page }) => {
  const far = { ...figure, alt: 'Far below', caption: 'Far below.' }
  const body = [figure, ...longBody(30), far]
  await openAt(page, article(2, { sections: [section(1), section(2, { body })] }), '#section-2')
  await page.keyboard.press('z')
  await expect(zoomOn(page).locator('.pswp')).toHaveClass(/pswp--ui-visible/)
  await zoomOn(page).getByRole('button', { name: 'Next: Far below' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('img', { name: 'Far below' })).toBeInViewport()
})

/** Opens an article of two slides with this figure on the second, and enlarges it. */
async function enlarge(page: Page, more: object, lang = 'en') {
  const sections = [{ id: 'lead', body: [] }, section(2, { body: [{ ...figure, ...more }] })]
  await openAt(page, article(2, { lang, sections }), '#section-2')
  await page.keyboard.press('z')
  const dialog = zoomOn(page)
  await expect(dialog.locator('.pswp')).toHaveClass(/pswp--ui-visible/)
  return { dialog, caption: dialog.locator('.pswp__newsreel-caption') }
}

test('an enlarged caption has the language and direction of the article, and the credit keeps its word order', async ({
  page,
}) => {
  const { caption } = await enlarge(page, { caption: 'رصيف (AFP، 2024)!', credit: 'AFP/أحمد' }, 'ar')
  await expect(caption).toHaveAttribute('lang', 'ar')
  await expect(caption).toHaveAttribute('dir', 'rtl')
  await expect(caption.locator('bdi')).toHaveText(['المصدر:', 'AFP/أحمد'])
  await expect(caption.getByText('المصدر: AFP/أحمد')).toBeVisible()
})

test('a long enlarged caption follows the text size, scrolls by key and wheel, and its links can be reached', async ({
  page,
}) => {
  await page.addInitScript(() => localStorage.setItem('newsreel.settings', JSON.stringify({ textSize: 4 })))
  const link = { text: 'the archive', href: 'https://example.com/a' }
  const unsafe = { text: 'no link', href: 'javascript:alert(1)' }
  const words = 'The pier that was reopened last week. '.repeat(40)
  const { dialog, caption } = await enlarge(page, { caption: [words, link, unsafe, words] })
  await expect(caption).toHaveCSS('font-size', '24.5px')
  const scrolled = () => caption.evaluate(element => element.scrollTop)
  await page.keyboard.press('ArrowDown')
  await expect.poll(scrolled).toBeGreaterThan(20)
  const [line, box] = [await scrolled(), await caption.boundingBox()]
  await page.keyboard.press('PageDown')
  await expect.poll(scrolled).toBeGreaterThan(line * 2)
  await page.keyboard.press('PageUp')
  await page.keyboard.press('ArrowUp')
  await expect.poll(scrolled).toBe(0)
  await page.mouse.move((box?.x ?? 0) + 100, (box?.y ?? 0) + 50)
  await page.mouse.wheel(0, 60)
  await expect.poll(scrolled).toBe(60)
  await expect(dialog.getByRole('link')).toHaveText(['the archive'])
  await expect(dialog.getByRole('link')).toHaveAttribute('href', link.href)
  for (let i = 0; i < 3; i++) await page.keyboard.press('Tab')
  await expect(caption).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(dialog.getByRole('link')).toBeFocused()
})

const drawing = (attributes: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}><rect width="100%" height="100%" fill="#678"/></svg>`

for (const [what, body, size, proportions] of [
  ['a drawing without a size', drawing('viewBox="0 0 1600 900"'), {}, 16 / 9],
  ['a drawing of 16 pixels', drawing('width="16" height="16"'), { width: 16, height: 16 }, 1],
  [
    'a picture whose size is wrong in the article',
    drawing('width="900" height="1600"'),
    { width: 1600, height: 900 },
    9 / 16,
  ],
] as const)
  test(`${what} is enlarged to the window, with its own aspect ratio`, async ({ page }) => {
    await page.route('**/drawn.svg', route => route.fulfill({ contentType: 'image/svg+xml', body }))
    const { width: _, height: __, ...sizeless } = figure
    const sections = [{ id: 'lead', body: [] }, section(2, { body: [{ ...sizeless, src: 'drawn.svg', ...size }] })]
    await openAt(page, article(2, { sections }), '#section-2')
    await page.keyboard.press('z')
    const shape = async () => {
      const [box, caption] = [
        await zoomOn(page).getByRole('img').boundingBox(),
        await zoomOn(page).locator('.pswp__newsreel-caption').boundingBox(),
      ]
      if (!box || !caption) return null
      return { ratio: +(box.width / box.height).toFixed(2), full: box.height > caption.y - 4 || box.width > 1276 }
    }
    await expect.poll(shape).toEqual({ ratio: +proportions.toFixed(2), full: true })
  })
