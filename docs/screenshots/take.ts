import { join } from 'node:path'
import { type Browser, expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { language as ar } from '../../src/i18n/ar/reader.lazy.ts'
import type { Language } from '../../src/i18n/words.ts'
import { ReaderOnPage } from '../../tests/support/reader.ts'
import { waitForTypeface } from '../../tests/support/typeface.ts'
import { arabic } from './arabic.ts'

// Takes the screenshots of README and docs.

const ARTICLE = '/us-deports-chinese-migrants/'
const PHONE = { width: 412, height: 823 }
const DESKTOP = { width: 1280, height: 760 }
const folder = join(import.meta.dirname, '..')

type Shot = {
  size: { width: number; height: number }
  dark?: boolean
  path: string
  words?: Language
  act?: (page: Page, reader: ReaderOnPage) => Promise<void>
}

const SHOTS: Record<string, Shot> = {
  phone: { size: PHONE, path: `${ARTICLE}#border-crisis` },
  desktop: { size: DESKTOP, path: `${ARTICLE}#cooperation-with-china` },
  cover: { size: DESKTOP, dark: true, path: ARTICLE },
  dark: { size: DESKTOP, dark: true, path: `${ARTICLE}#homeland-security-statement` },
  low: { size: { width: 740, height: 360 }, path: `${ARTICLE}#gripped-by-fear` },
  rtl: { size: PHONE, path: '/arabic/#return', words: ar },
  article: {
    size: DESKTOP,
    path: `${ARTICLE}#chinese-immigration`,
    act: async page => {
      await page.keyboard.press('f')
      await expect(page.getByRole('region', { name: 'Full article' })).toBeVisible()
    },
  },
  contents: {
    size: PHONE,
    path: `${ARTICLE}#border-crisis`,
    act: async (page, reader) => {
      await reader.contents.click()
      await expect(page.getByRole('dialog', { name: 'Contents' })).toBeVisible()
    },
  },
  zoom: {
    size: DESKTOP,
    path: `${ARTICLE}#reducing-migration-ability`,
    act: async (page, reader) => {
      await reader.slide.getByRole('img').click()
      await expect(
        page.locator('.pswp--open [aria-hidden="false"] .pswp__img:not(.pswp__img--placeholder)'),
      ).toBeVisible()
    },
  },
}

async function take(browser: Browser, baseURL: string | undefined, name: string, scale = 1): Promise<Buffer> {
  const shot = SHOTS[name]
  if (!shot) throw new Error(`Unknown screenshot: ${name}.`)
  const context = await browser.newContext({
    ...(baseURL ? { baseURL } : {}),
    viewport: shot.size,
    colorScheme: shot.dark ? 'dark' : 'light',
    deviceScaleFactor: scale,
  })
  const page = await context.newPage()
  await page.route('**/articles/arabic/article.json', route => route.fulfill({ json: arabic }))
  const reader = new ReaderOnPage(page, shot.words)
  // The second visit has the typeface.
  if (shot.words === undefined) {
    await reader.open(shot.path)
    await waitForTypeface(page)
  }
  await page.goto('about:blank')
  await reader.open(shot.path)
  await shot.act?.(page, reader)
  // Wait for animations to end, except endless ones such as PhotoSwipe's loading indicator.
  const areAnimationsDone = () =>
    page.evaluate(() =>
      document
        .getAnimations()
        .filter(each => each.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY)
        .every(each => each.playState !== 'running'),
    )
  await expect.poll(areAnimationsDone).toBe(true)
  await page.waitForLoadState('networkidle')
  await page.mouse.move(0, 0) // no hover styles
  const png = await page.screenshot()
  await context.close()
  return png
}

for (const name of Object.keys(SHOTS))
  test(name, async ({ browser, baseURL }) => {
    const png = await take(browser, baseURL, name)
    await sharp(png)
      .webp({ quality: 82 })
      .toFile(join(folder, 'pictures', `${name}.webp`))
  })

test('the first picture of the README: the cover in dark mode, a phone in light mode', async ({ browser, baseURL }) => {
  const desktop = await roundCorners(await take(browser, baseURL, 'cover'), 14)
  const phone = await roundCorners(await take(browser, baseURL, 'phone', 2), 56, 360)
  await sharp({ create: { width: 1800, height: 880, channels: 3, background: '#d9d2c5' } })
    .composite([
      { input: desktop, left: 50, top: 60 },
      { input: phone, left: 1385, top: 80 },
    ])
    .webp({ quality: 82 })
    .toFile(join(folder, 'reader.webp'))
})

test('the picture of features: contents, full article, zoomed picture', async ({ browser, baseURL }) => {
  const pictures: [name: string, width: number, left: number][] = [
    ['contents', 320, 40],
    ['article', 640, 400],
    ['zoom', 640, 1080],
  ]
  const layers = []
  for (const [name, width, left] of pictures) {
    const input = await roundCorners(await take(browser, baseURL, name), 14, width)
    const { height = 0 } = await sharp(input).metadata()
    layers.push({ input, left, top: Math.round((720 - height) / 2) })
  }
  await sharp({ create: { width: 1760, height: 720, channels: 3, background: '#d9d2c5' } })
    .composite(layers)
    .webp({ quality: 82 })
    .toFile(join(folder, 'features.webp'))
})

/** Rounds the corners of a picture, and resizes it. */
async function roundCorners(png: Buffer, radius: number, targetWidth?: number): Promise<Buffer> {
  const { width = 0, height = 0 } = await sharp(png).metadata()
  const mask = `<svg width="${width}" height="${height}"><rect width="100%" height="100%" rx="${radius}"/></svg>`
  const round = await sharp(png)
    .composite([{ input: Buffer.from(mask), blend: 'dest-in' }])
    .png()
    .toBuffer()
  return targetWidth ? sharp(round).resize(targetWidth).toBuffer() : round
}
