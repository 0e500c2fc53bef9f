import type { Page } from '@playwright/test'

/**
 * Makes a page snap like WebKit: when the mounted slides change, the scroller goes to the slide that now has the same
 * number among them as the shown slide had before.
 */
export async function emulateWebKitSnapping(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let number = 0
    const scrollTo = Element.prototype.scrollTo as (options: ScrollToOptions) => void
    const scroller = () => document.querySelector('.newsreel-carousel')
    const slides = () => [...document.querySelectorAll<HTMLElement>('.newsreel-carousel > .newsreel-slide')]
    const update = () => {
      const left = scroller()?.scrollLeft ?? 0
      const distances = slides().map(slide => Math.abs(slide.offsetLeft - left))
      number = distances.indexOf(Math.min(...distances))
    }
    const layout = new ResizeObserver(() => {
      const left = slides()[number]?.offsetLeft
      if (left !== undefined) scrollTo.call(scroller(), { left, behavior: 'instant' })
      update()
    })
    new MutationObserver(records => {
      const element = scroller()
      if (!element || !records.some(({ target }) => target === element)) return
      layout.unobserve(element)
      layout.observe(element)
    }).observe(document, { childList: true, subtree: true })
    addEventListener('scroll', update, true)
    Element.prototype.scrollTo = function (this: Element, options: ScrollToOptions) {
      scrollTo.call(this, options)
      if (this === scroller()) update()
    } as typeof Element.prototype.scrollTo
  })
}
