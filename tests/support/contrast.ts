import type { Locator, Page } from '@playwright/test'
import sharp from 'sharp'

const luminance = (rgb: number[]) => {
  const [r = 0, g = 0, b = 0] = rgb.map(value => {
    const s = value / 255
    return s <= 0.03928 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Returns the contrast of two colours (WCAG 1.4.3), each as red, green and blue from 0 to 255. */
export function contrastBetween(one: number[], other: number[]): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** Returns the lowest contrast between a text and any pixel behind it (WCAG 1.4.3), from a screenshot of the page. */
export async function measureContrast(text: Locator): Promise<number> {
  const [contrast] = await measureContrasts(text.page(), [text])
  if (contrast == null) throw new Error('Something covers the text.')
  return contrast
}

/**
 * Measures the contrast of several texts, with one screenshot for all that are in view together.
 * @returns a contrast for each text; null for a text that something covers
 */
export async function measureContrasts(page: Page, texts: Locator[]): Promise<(number | null)[]> {
  const elements = await Promise.all(texts.map(text => text.elementHandle()))
  const inks = await page.evaluate(hideTexts, elements)
  const isForced = await page.evaluate(() => matchMedia('(forced-colors: active)').matches)
  const contrasts: (number | null)[] = texts.map(() => null)
  const left = new Set(elements.keys())
  for (const first of left) {
    await elements[first]?.scrollIntoViewIfNeeded()
    const places = await page.evaluate(findTexts, elements)
    const isMeasured = (index: number) => index === first || places[index]?.isWhole
    const pixels = places[first]?.isCovered ? null : await takeScreenshot(page)
    for (const index of [...left].filter(isMeasured)) {
      left.delete(index)
      const [ink, place] = [inks[index], places[index]]
      if (pixels && ink && place && !place.isCovered)
        contrasts[index] = findLowestContrast(ink, countColours(pixels, place.box), isForced)
    }
  }
  await page.evaluate(showTexts, elements)
  return contrasts
}

type Elements = (Element | null)[]
type Box = { x: number; y: number; width: number; height: number }

/** Makes the texts transparent, which shows what is behind them. @returns their colours */
function hideTexts(elements: Elements): number[][] {
  CSS.highlights.clear() // a sentence that is read aloud has a colour of its own
  const context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D
  const inks = elements.map(element => {
    context.fillStyle = element ? getComputedStyle(element).color : ''
    context.fillRect(0, 0, 1, 1)
    return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3)
  })
  for (const element of elements)
    for (const [property, value] of [
      ['color', 'transparent'],
      ['text-shadow', 'none'],
      ['text-decoration', 'none'],
    ] as const)
      (element as HTMLElement | null)?.style.setProperty(property, value, 'important')
  return inks
}

function showTexts(elements: Elements): void {
  for (const element of elements)
    for (const property of ['color', 'text-shadow', 'text-decoration'])
      (element as HTMLElement | null)?.style.removeProperty(property)
}

/** Where the texts are: the part in view, whether that is the whole text, and whether something covers it. */
function findTexts(elements: Elements): { box: Box; isWhole: boolean; isCovered: boolean }[] {
  return elements.map(element => {
    const range = document.createRange()
    if (element) range.selectNodeContents(element)
    const text = range.getBoundingClientRect()
    const scroller = element?.closest('.newsreel-slide, .newsreel-article, .newsreel-dialog-body')
    const view = scroller?.getBoundingClientRect()
    const [left, top] = [Math.max(text.left, view?.left ?? 0, 0), Math.max(text.top, view?.top ?? 0, 0)]
    const right = Math.min(text.right, view?.right ?? innerWidth, innerWidth)
    const bottom = Math.min(text.bottom, view?.bottom ?? innerHeight, innerHeight)
    const box = { x: left, y: top, width: right - left, height: bottom - top }
    const isWhole = Math.abs(box.width - text.width) < 1 && Math.abs(box.height - text.height) < 1
    const { x, y, width, height } = element?.getBoundingClientRect() ?? text
    const above = document.elementFromPoint(x + width / 2, y + height / 2)
    const isCovered = !above || !(element?.contains(above) || above.contains(element))
    return { box, isWhole, isCovered }
  })
}

type Pixels = { data: Buffer; width: number }

async function takeScreenshot(page: Page): Promise<Pixels> {
  const png = await page.screenshot({ animations: 'disabled', scale: 'css' })
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width }
}

/** Counts the pixels of each colour in a box, as a number of four bytes. */
function countColours({ data, width }: Pixels, box: Box): Map<number, number> {
  const [left, top] = [Math.round(box.x), Math.round(box.y)]
  const [right, bottom] = [Math.round(box.x + box.width), Math.round(box.y + box.height)]
  const counts = new Map<number, number>()
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      const colour = data.readUInt32BE((y * width + x) * 4)
      counts.set(colour, (counts.get(colour) ?? 0) + 1)
    }
  return counts
}

/** With forced colours, text cannot be made transparent. But the browser paints one colour behind it. */
function findLowestContrast(ink: number[], counts: Map<number, number>, isForced: boolean): number {
  const colours = [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour)
  const behind = isForced ? colours.slice(0, 1) : colours
  return Math.min(
    ...behind.map(colour => contrastBetween(ink, [colour >>> 24, (colour >> 16) & 255, (colour >> 8) & 255])),
  )
}
