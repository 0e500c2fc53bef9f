import { type Browser, expect, type Locator, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { WIDTHS } from '../../../src/cli/pictures/encode/recipe.ts'
import { article, serve } from '../../support/articles.ts'
import { holdRequests } from '../../support/holdRequests.ts'
import { ReaderOnPage, recordConsole } from '../../support/reader.ts'

const SHAPES = [
  [1600, 900],
  [1200, 800],
  [800, 1200],
] as const

/** An article of pictures in common aspect ratios, each in the widths that the build makes. */
const shapes = () => {
  const figures = SHAPES.map(([width, height], i) => ({
    type: 'figure',
    src: `picture-${i}.svg`,
    sources: WIDTHS.map(wide => ({ src: `picture-${i}-${wide}.svg`, type: 'image/webp', width: wide })),
    width,
    height,
    alt: `Picture ${i}`,
    credit: 'Ann/Agency',
    colour: '#345678',
    fit: 'cover',
  }))
  const words = { type: 'paragraph', text: 'A paragraph.' }
  return article(4, {
    sections: [
      { id: 'lead', body: [words] },
      ...figures.map((figure, i) => ({ id: `shape-${i}`, heading: `Shape ${i}`, body: [figure, words] })),
    ],
  })
}

async function open(browser: Browser, [width, height, deviceScaleFactor]: readonly number[]): Promise<Page> {
  const { baseURL } = test.info().project.use
  return browser.newPage({
    ...(baseURL ? { baseURL } : {}),
    viewport: { width: width ?? 0, height: height ?? 0 },
    deviceScaleFactor: deviceScaleFactor ?? 1,
    reducedMotion: 'reduce',
  })
}

/** The width of the file that the browser chose, and the pixels that the frame shows of it. */
const choice = (picture: ReturnType<Page['getByRole']>) =>
  picture.evaluate(element => {
    const image = element as HTMLImageElement
    const chosen = Number(/-(\d+)\.svg$/.exec(image.currentSrc)?.[1])
    const ratio = Number(image.getAttribute('width')) / Number(image.getAttribute('height'))
    const shown = Math.max(image.clientWidth, image.clientHeight * ratio) * devicePixelRatio
    return { chosen, shown: Math.round(shown) }
  })

for (const screen of [
  [412, 823, 2],
  [1280, 760, 1],
  [740, 360, 2],
  [2560, 1440, 1],
])
  test(`the browser chooses a file that fits the frame at ${screen[0]} × ${screen[1]}, density ${screen[2]}`, async ({
    browser,
  }) => {
    const page = await open(browser, screen)
    const reader = new ReaderOnPage(page)
    const address = await serve(page, 'shapes', shapes())
    for (const [i] of SHAPES.entries()) {
      await reader.open(`${address}#shape-${i}`)
      const picture = reader.slide.getByRole('img', { name: `Picture ${i}` })
      await expect.poll(async () => (await choice(picture)).chosen).toBeGreaterThan(0)
      const { chosen, shown } = await choice(picture)
      // The next larger file: the files differ by a factor of 1.6 at most. Allow a tenth for rounding in `sizes`.
      const description = `shape ${i}: ${chosen} for ${shown}`
      test.info().annotations.push({ type: 'chosen', description })
      expect.soft(chosen, description).toBeGreaterThanOrEqual(Math.min(shown / 1.1, 2400))
      expect.soft(chosen, description).toBeLessThanOrEqual(Math.max(shown * 1.76, 640))
    }
    await page.close()
  })

test('until a picture loads, its frame has the picture’s colour, despite the Content-Security-Policy', async ({
  page,
}) => {
  const consoleMessages = recordConsole(page)
  const reader = new ReaderOnPage(page)
  const address = await serve(page, 'shapes', shapes())
  const { release } = await holdRequests(page, '**/picture-0-*.svg')
  // The load event waits for the picture.
  await page.goto(`${address}#shape-0`, { waitUntil: 'domcontentloaded' })
  const frame = reader.slide.locator('.newsreel-frame')
  const colour = frame.locator('.newsreel-colour')
  await expect(colour).toHaveCSS('background-color', 'rgb(52, 86, 120)')
  const [outer, inner] = [await frame.boundingBox(), await colour.boundingBox()]
  expect(inner).toEqual(outer)
  release()
  const picture = reader.slide.getByRole('img', { name: 'Picture 0' })
  await expect.poll(() => picture.evaluate(image => (image as HTMLImageElement).complete)).toBe(true)
  expect(consoleMessages).toEqual([])
})

test('a tall picture between paragraphs has space above it, and is shown whole', async ({ page }) => {
  const [width, height] = [800, 1200]
  const figure = { type: 'figure', width, height, credit: 'Ann/Agency' }
  const words = { type: 'paragraph', text: 'A paragraph.' }
  const body = [
    { ...figure, src: 'picture.svg', alt: 'First' },
    words,
    { ...figure, src: 'tall.svg', alt: 'Tall' },
    words,
  ]
  const sections = [
    { id: 'lead', body: [words] },
    { id: 'two', heading: 'Two', body },
  ]
  const address = await serve(page, 'two', article(2, { sections }))
  await page.route('**/articles/two/tall.svg', route =>
    route.fulfill({
      contentType: 'image/svg+xml',
      body: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><path d="M0 0h800v100H0z" fill="#f00"/><path d="M0 1100h800v100H0z" fill="#00f"/></svg>`,
    }),
  )
  const reader = new ReaderOnPage(page)
  await reader.open(`${address}#two`)
  const picture = reader.slide.getByRole('img', { name: 'Tall' })
  await picture.scrollIntoViewIfNeeded()
  await expect.poll(() => picture.evaluate(image => (image as HTMLImageElement).naturalWidth)).toBe(width)
  const above = await reader.slide.getByText('A paragraph.').first().boundingBox()
  const frame = await picture.boundingBox()
  expect((frame?.y ?? 0) - ((above?.y ?? 0) + (above?.height ?? 0))).toBeGreaterThan(8)
  const { data, info } = await sharp(await picture.screenshot())
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const middle = Array.from({ length: info.height }, (_, row) => (row * info.width + (info.width >> 1)) * 3)
  expect(middle.filter(at => (data[at] ?? 0) > 200 && (data[at + 2] ?? 0) < 90).length).toBeGreaterThan(20)
  expect(middle.filter(at => (data[at] ?? 0) < 90 && (data[at + 2] ?? 0) > 200).length).toBeGreaterThan(20)
})

test('a tall picture without text below it uses the whole height', async ({ page }) => {
  const figure = { type: 'figure', src: 'tall.svg', fit: 'cover', width: 800, height: 1000, alt: 'Tall', credit: 'Ann' }
  const body = '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="1000"/>'
  await page.route('**/tall.svg', route => route.fulfill({ contentType: 'image/svg+xml', body }))
  const words = { type: 'paragraph', text: 'A paragraph.' }
  const sections = [
    { id: 'lead', body: [words] },
    { id: 'alone', heading: 'Alone', body: [figure] },
    { id: 'beside', heading: 'With text', body: [figure, words] },
  ]
  const reader = new ReaderOnPage(page)
  await page.setViewportSize({ width: 412, height: 823 })
  await reader.open(`${await serve(page, 'tall', article(3, { sections }))}#alone`)
  await reader.expectSlide(/^2 of 3/)
  const height = async () => (await reader.slide.getByRole('img').boundingBox())?.height
  expect(await height()).toBeCloseTo(412 * (1000 / 800), 0)
  await expect(reader.slide.getByRole('heading')).toBeInViewport({ ratio: 1 })
  await reader.next.click()
  await reader.expectSlide(/^3 of 3/)
  expect(await height()).toBeLessThan(412)
})

test('the frame of a picture between paragraphs is no wider than the picture, even on a low screen', async ({
  page,
}) => {
  const reader = new ReaderOnPage(page)
  await page.setViewportSize({ width: 740, height: 360 })
  await reader.open(`${await serve(page, 'six', article(6))}#section-3`)
  await reader.expectSlide(/^3 of 6/)
  await page.keyboard.press('f')
  const picture = page.getByRole('region', { name: 'Full article' }).getByRole('img', { name: 'Picture 3' })
  await picture.scrollIntoViewIfNeeded()
  const shape = () =>
    picture.evaluate(img => {
      const { width, height } = img.closest('.newsreel-frame')?.getBoundingClientRect() ?? { width: 0, height: 1 }
      return width / height
    })
  await expect.poll(shape).toBeCloseTo(1.6, 1)
})

/** A chart as tools export it: black lines up to its edges, on a transparent background. */
const CHART =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200"><path d="M4 0v200M296 0v200M0 196h300" stroke="#000" stroke-width="8"/></svg>'

/**
 * The share of dark pixels in the first and the last eighth of what a picture's box shows, and how light its corner is.
 */
async function edgesOf(picture: Locator) {
  const { data, info } = await sharp(await picture.screenshot())
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const dark = { start: 0, end: 0 }
  for (let i = 0; i < data.length; i++) {
    const across = (i % info.width) / info.width
    if ((data[i] ?? 0) < 90 && across < 1 / 8) dark.start++
    if ((data[i] ?? 0) < 90 && across > 7 / 8) dark.end++
  }
  // A point of the background between the lines.
  const ground = data[Math.round(info.height / 2) * info.width + Math.round(info.width / 4)] ?? 0
  return { start: dark.start > 20, end: dark.end > 20, light: ground > 220 }
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`a chart is shown whole on a light background in the ${colorScheme} theme: slide, contents, full article, enlarged`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const figure = { type: 'figure', src: 'chart.svg', alt: 'Chart', caption: 'Ships a year.', credit: 'Ann/Agency' }
    const words = { type: 'paragraph', text: 'A paragraph.' }
    const sections = [
      { id: 'lead', body: [words] },
      { id: 'two', heading: 'Two', body: [figure, words] },
    ]
    await page.route('**/chart.svg', route => route.fulfill({ contentType: 'image/svg+xml', body: CHART }))
    const reader = new ReaderOnPage(page)
    await reader.open(`${await serve(page, 'chart', article(2, { sections }))}#two`)
    const picture = reader.slide.getByRole('img', { name: 'Chart' })
    await expect.poll(() => picture.evaluate(image => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0)
    const whole = { start: true, end: true, light: true }
    for (const size of [
      { width: 1280, height: 760 },
      { width: 412, height: 823 },
      { width: 740, height: 360 },
    ]) {
      await page.setViewportSize(size)
      // The caption is below the chart and covers none of its lines.
      await expect.poll(() => overlapOf(picture, reader.slide.getByText('Ships a year.'))).toBeLessThanOrEqual(0)
      await expect.poll(() => edgesOf(picture), `slide, ${size.width}`).toEqual(whole)
    }
    await page.keyboard.press('z')
    const large = page.getByRole('dialog').getByRole('img')
    await expect(large).toBeVisible()
    await expect.poll(() => edgesOf(large), 'enlarged').toEqual(whole)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.keyboard.press('c')
    const small = page.getByRole('dialog').locator('.newsreel-thumbnail img')
    await expect(small).toHaveCSS('object-fit', 'contain')
    await expect(small).toHaveCSS('background-color', 'rgb(255, 255, 255)')
    await page.keyboard.press('Escape')
    await page.keyboard.press('f')
    const inText = page.getByRole('region', { name: 'Full article' }).getByRole('img', { name: 'Chart' })
    await inText.scrollIntoViewIfNeeded()
    await expect.poll(() => edgesOf(inText), 'full article').toEqual(whole)
  })

const overlapOf = async (above: Locator, below: Locator) => {
  const [one, other] = [await above.boundingBox(), await below.boundingBox()]
  return one && other ? one.y + one.height - other.y : Number.NaN
}
