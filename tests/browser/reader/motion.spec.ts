import { expect, test } from '@playwright/test'
import { article, longBody, section, serve } from '../../support/articles.ts'
import { ReaderOnPage } from '../../support/reader.ts'
import { getShifts, recordShifts } from '../../support/shifts.ts'

type Played = { scene: string; starts: number; ends: number }

test.describe('the entrance animation', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      const played: Played[] = []
      Object.assign(window, { played })
      const animate = Element.prototype.animate
      Element.prototype.animate = function (...args) {
        const animation = animate.apply(this, args)
        const timing = animation.effect?.getComputedTiming()
        const starts = Number(timing?.delay ?? 0)
        const scene = (this as HTMLElement).dataset['scene'] ?? 'slide'
        const slide = this.closest('[data-index]')?.getAttribute('data-index')
        played.push({ scene: `${scene} ${slide}`, starts, ends: starts + Number(timing?.duration ?? 0) })
        return animation
      }
    })
  })

  test('shows picture, credit, heading and text one after another, within half a second', async ({ page }) => {
    const reader = new ReaderOnPage(page)
    const played = () => page.evaluate(() => (window as unknown as { played: Played[] }).played)
    await reader.open(await serve(page, 'six', article(6)))
    await page.waitForLoadState('networkidle') // the animation's script
    expect(await played(), 'the first paint is not animated').toEqual([])
    for (const [key, index] of [
      ['ArrowRight', 1],
      ['ArrowRight', 2],
      ['ArrowLeft', 1],
    ] as const) {
      await page.evaluate(() => {
        ;(window as unknown as { played: Played[] }).played.length = 0
      })
      await page.keyboard.press(key)
      await reader.expectSlide(new RegExp(`^${index + 1} of 6`))
      const starts = new Map<string, number>()
      for (const each of await played()) {
        starts.set(each.scene, each.starts)
        expect(each.ends).toBeLessThan(500)
      }
      expect([...starts.keys()]).toEqual(['picture', 'credit', 'heading', 'text'].map(scene => `${scene} ${index}`))
      const order = [...starts.values()]
      expect(order).toEqual([...new Set(order)].sort((a, b) => a - b))
    }
  })

  test('a jump cross-fades instead of passing the slides between', async ({ page }) => {
    const reader = new ReaderOnPage(page)
    await reader.open(await serve(page, 'twelve', article(12)))
    await page.waitForLoadState('networkidle') // the animation's script
    await page.evaluate(() => {
      const seen = new Set<string>()
      Object.assign(window, { seen })
      new MutationObserver(() => {
        for (const each of document.querySelectorAll('[data-index]')) seen.add(each.getAttribute('data-index') ?? '')
      }).observe(document.body, { subtree: true, childList: true })
    })
    await page.keyboard.press('End')
    await reader.expectSlide('End of article')
    const seen = await page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen].map(Number))
    expect(seen.filter(index => index > 1 && index < 11)).toEqual([])
  })
})

test('a jump fades out the slide that it leaves over the one that it leads to, its text first, and no frame is empty', async ({
  page,
}) => {
  type Opacities = { opacity: number; textOpacity: number }
  type Moment = { text: string; left: number; zIndex: string; covered: boolean; scrollTop: number } & Opacities
  const reader = new ReaderOnPage(page)
  const sections = [2, 3, 4, 5, 6].map(n => section(n, n === 3 ? { body: longBody() } : {}))
  await reader.open(`${await serve(page, 'long', article(1, { sections }))}#section-3`)
  await page.waitForLoadState('networkidle') // the animation's script
  const scrollTop = await reader.slide.evaluate(slide => {
    slide.scrollTop = 40
    return slide.scrollTop
  })
  expect(scrollTop).toBeGreaterThan(0)
  await page.evaluate(() => {
    const moments: Moment[] = []
    Object.assign(window, { moments })
    const animate = Element.prototype.animate
    Element.prototype.animate = function (...args) {
      const animation = animate.apply(this, args)
      const carousel = this.matches('.newsreel-slide') ? this.parentElement : null
      const box = carousel?.getBoundingClientRect()
      for (const time of box ? [0, 100, 200] : []) {
        animation.currentTime = time
        const heading = this.querySelector('[data-scene="heading"]')
        for (const each of heading?.getAnimations() ?? []) each.currentTime = time
        const isCovering = (slide: Element) =>
          slide !== this && slide.getBoundingClientRect().left === box?.left && getComputedStyle(slide).opacity === '1'
        moments.push({
          text: this.querySelector('h1, h2')?.textContent ?? '',
          left: this.getBoundingClientRect().left - (box?.left ?? 0),
          zIndex: getComputedStyle(this).zIndex,
          opacity: Number(getComputedStyle(this).opacity),
          textOpacity: heading ? Number(getComputedStyle(heading).opacity) : Number.NaN,
          covered: [...(carousel?.querySelectorAll('.newsreel-slide') ?? [])].some(isCovering),
          scrollTop: this.scrollTop,
        })
      }
      animation.currentTime = 0
      return animation
    }
  })
  for (const [key, name, text, scrolled] of [
    ['End', 'End of article', 'Heading 3', scrollTop],
    ['Home', /^1 of 6/, '', 0],
    ['End', 'End of article', 'A tested article', 0],
  ] as const) {
    await page.keyboard.press(key)
    await reader.expectSlide(name)
    await expect(page.locator('.newsreel-slide:not([data-index])')).toHaveCount(0)
    await reader.expectSlide(name)
    const moments = await page.evaluate(() => (window as unknown as { moments: Moment[] }).moments.splice(0))
    expect(moments.map(({ opacity: _, textOpacity: __, ...moment }) => moment)).toEqual(
      Array(3).fill({ text: text || expect.any(String), left: 0, zIndex: '1', covered: true, scrollTop: scrolled }),
    )
    const [first = 0, second = 1, third = 1] = moments.map(({ opacity }) => opacity)
    expect(first).toBe(1)
    expect(second).toBeLessThan(first)
    expect(third).toBeLessThan(second)
    const [atFirst = 0, underWay = 1, atLast = 1] = moments.map(({ textOpacity }) => textOpacity)
    expect(atFirst).toBe(1)
    expect(underWay).toBeLessThan(0.2)
    expect(atLast).toBe(0)
  }
})

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('nothing is animated, and a slide changes in one frame', async ({ page }) => {
    const reader = new ReaderOnPage(page)
    await reader.open(await serve(page, 'twelve', article(12)))
    for (const [key, position] of [
      ['ArrowRight', 2],
      ['ArrowRight', 3],
      ['End', 13],
      ['Home', 1],
    ] as const) {
      await page.evaluate(() => {
        Object.assign(window, {
          after: new Promise(resolve => {
            const look = () => {
              const slides = [...document.querySelectorAll<HTMLElement>('[data-index]')]
              const shown = slides.find(each => Math.abs(each.getBoundingClientRect().left) < 1)
              resolve({ shown: Number(shown?.dataset['index']) + 1, animations: document.getAnimations().length })
            }
            addEventListener('keydown', () => requestAnimationFrame(look), { once: true })
          }),
        })
      })
      await page.keyboard.press(key)
      expect(await page.evaluate(() => (window as unknown as { after: unknown }).after)).toEqual({
        shown: position,
        animations: 0,
      })
      await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0)
    }
    await reader.contents.click()
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
  })
})

test('the layout never shifts while an article loads and is read', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await recordShifts(page)
  for (const [width, height] of [
    [412, 823],
    [1280, 760],
    [740, 360],
  ] as const) {
    await page.setViewportSize({ width, height })
    await reader.open('/us-deports-chinese-migrants/')
    for (let position = 2; position <= 12; position++) {
      await page.keyboard.press('ArrowRight')
      await reader.expectSlide(new RegExp(`^${position} of 12`))
    }
    expect(await getShifts(page)).toEqual([])
    // With a slide to continue at, the first button has more words.
    await page.evaluate(() => localStorage.clear())
    await page.goto('about:blank')
  }
})
