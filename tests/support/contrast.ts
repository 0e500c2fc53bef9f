import type { Locator } from '@playwright/test'
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
  await text.scrollIntoViewIfNeeded()
  const { ink, box, forced } = await text.evaluate(each => {
    CSS.highlights.clear() // a sentence that is read aloud has a colour of its own
    const range = document.createRange()
    range.selectNodeContents(each)
    const { left, top, right, bottom } = range.getBoundingClientRect()
    const view = each.closest('.newsreel-slide, .newsreel-article, .newsreel-dialog-body')?.getBoundingClientRect()
    const [x, y] = [Math.max(left, view?.left ?? 0), Math.max(top, view?.top ?? 0)]
    const width = Math.min(right, view?.right ?? innerWidth) - x
    const height = Math.min(bottom, view?.bottom ?? innerHeight) - y
    const context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D
    context.fillStyle = getComputedStyle(each).color
    context.fillRect(0, 0, 1, 1)
    const ink = [...context.getImageData(0, 0, 1, 1).data].slice(0, 3)
    const { style } = each as HTMLElement
    style.setProperty('color', 'transparent', 'important')
    style.setProperty('text-shadow', 'none', 'important')
    style.setProperty('text-decoration', 'none', 'important')
    return { ink, box: { x, y, width, height }, forced: matchMedia('(forced-colors: active)').matches }
  })
  const png = await text.page().screenshot({ clip: box, animations: 'disabled' })
  await text.evaluate(each => {
    for (const property of ['color', 'text-shadow', 'text-decoration'])
      (each as HTMLElement).style.removeProperty(property)
  })
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const behind = new Map<string, number[]>()
  const often = new Map<string, number>()
  for (let i = 0; i < data.length; i += info.channels) {
    const colour = [...data.subarray(i, i + 3)]
    behind.set(`${colour}`, colour)
    often.set(`${colour}`, (often.get(`${colour}`) ?? 0) + 1)
  }
  // With forced colours, text cannot be made transparent. But the browser paints one colour behind it.
  const plate = [...often].sort(([, a], [, b]) => b - a)[0]?.[0] ?? ''
  const grounds = forced ? [behind.get(plate) ?? ink] : [...behind.values()]
  return Math.min(...grounds.map(ground => contrastBetween(ink, ground)))
}
