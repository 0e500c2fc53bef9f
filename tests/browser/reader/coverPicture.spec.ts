import { expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { serve } from '../../support/articles.ts'
import { measureContrasts } from '../../support/contrast.ts'
import { createTestArticle } from '../../support/languages.ts'
import { ReaderOnPage } from '../../support/reader.ts'

/** Pictures like photographs: flat, graded, noisy, striped and speckled ones, bright and dark. */
const KINDS = ['flat', 'graded', 'noisy', 'striped'] as const
const LIGHTS = [
  [255, 255, 255],
  [250, 214, 150],
  [120, 190, 250],
  [128, 128, 128],
  [0, 0, 0],
] as const

/** Draws a picture: its own light, mixed with white or black. */
async function draw(kind: (typeof KINDS)[number], light: readonly number[]): Promise<Buffer> {
  const [width, height] = [320, 200]
  const pixels = Buffer.alloc(width * height * 3)
  let seed = 7
  for (let i = 0; i < pixels.length; i++) {
    const [x, y, channel] = [Math.floor(i / 3) % width, Math.floor(i / 3 / width), i % 3]
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    const other = kind === 'noisy' ? (seed / 2_147_483_648) * 255 : 255 * Number((light[0] ?? 0) < 128)
    const share = { flat: 0, graded: x / width, noisy: 0.6, striped: Math.floor((x + y) / 9) % 2 }[kind]
    pixels[i] = (light[channel] ?? 0) * (1 - share) + other * share
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg()
    .toBuffer()
}

/** Shows another picture on the cover. */
const show = (page: Page, src: string) =>
  page.locator('.newsreel-slide:not([inert]) .newsreel-frame img').evaluate(async (image, src) => {
    const picture = image as HTMLImageElement
    picture.src = src
    await picture.decode()
  }, src)

test.use({ contextOptions: { reducedMotion: 'reduce' } })

for (const [width, height] of [
  [412, 823],
  [740, 360],
  [1280, 760],
] as const)
  test(`all words of a cover have a contrast of 4.5:1 over 20 bright and dark pictures at ${width} × ${height}`, async ({
    page,
  }) => {
    test.slow()
    await page.setViewportSize({ width, height })
    await page.route('**/drawn-*', async route => {
      const [, kind, light] = /drawn-(\d)-(\d)/.exec(route.request().url()) ?? []
      const body = await draw(KINDS[Number(kind)] ?? 'flat', LIGHTS[Number(light)] ?? [])
      await route.fulfill({ contentType: 'image/jpeg', body })
    })
    const reader = new ReaderOnPage(page)
    await reader.open(await serve(page, 'cover', createTestArticle('en', { picture: true })))
    await expect(reader.slide).toHaveAttribute('data-picture', 'cover')
    const texts = await reader.slide
      .locator(
        '.newsreel-home span, .newsreel-kicker, h1, .newsreel-standfirst, .newsreel-imprint span, p, figcaption span',
      )
      .all()
    expect(texts.length).toBeGreaterThan(8)
    for (const kind of KINDS.keys())
      for (const light of LIGHTS.keys()) {
        const scheme = light % 2 ? 'dark' : 'light'
        await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
        await show(page, `drawn-${kind}-${light}.jpg`)
        for (const [index, contrast] of (await measureContrasts(page, texts)).entries())
          if (contrast !== null)
            expect
              .soft(contrast, `${await texts[index]?.textContent()}, ${KINDS[kind]} ${LIGHTS[light]}, ${scheme}`)
              .toBeGreaterThanOrEqual(4.5)
      }
  })

test('a cover borrows the first picture of the article, which stays on its slide, and is in the album once', async ({
  page,
}) => {
  const article = createTestArticle('en', { picture: true })
  const [lead, ...sections] = article['sections'] as { body: { type: string }[] }[]
  const body = lead?.body.filter(({ type }) => type !== 'figure') ?? []
  const reader = new ReaderOnPage(page)
  await reader.open(await serve(page, 'borrowed', { ...article, sections: [{ ...lead, body }, ...sections] }))
  await expect(reader.slide).toHaveAttribute('data-picture', 'cover')
  const picture = reader.slide.getByRole('img')
  const alt = await picture.getAttribute('alt')
  await picture.click({ position: { x: 640, y: 80 } })
  await expect(page.getByRole('dialog').getByText('1 of 2', { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('ArrowRight')
  await reader.expectSlide(/^2 of 5/)
  await expect(reader.slide.getByRole('img')).toHaveAttribute('alt', alt ?? '')
})

test('the words of a cover do not depend on its picture: one that fails leaves alt text, credit and a button', async ({
  page,
}) => {
  await page.route('**/picture*.svg', route => route.abort())
  const reader = new ReaderOnPage(page)
  const path = await serve(page, 'failed', createTestArticle('en', { picture: true }))
  await page.route('**/articles/failed/picture*.svg', route => route.abort())
  for (const viewport of [
    { width: 412, height: 823 },
    { width: 1280, height: 760 },
  ]) {
    await page.setViewportSize(viewport)
    await reader.open(path)
    const retry = reader.slide.getByRole('button', { name: 'Try again' })
    const head = reader.slide.getByRole('heading', { level: 1 })
    await retry.scrollIntoViewIfNeeded()
    const [below, above] = [await retry.boundingBox(), await head.boundingBox()]
    expect(below?.y).toBeGreaterThan((above?.y ?? 0) + (above?.height ?? 0))
  }
})
