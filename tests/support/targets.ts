import type { Page } from '@playwright/test'

/**
 * Finds touch targets on the page (in the dialog, if one is open) that are too small: controls under 44 CSS pixels in a
 * direction, and links under 24 (WCAG 2.5.5, 2.5.8). Ignores links within a sentence, which both allow.
 */
export const findSmallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.querySelector('dialog[open], .pswp') ?? document.querySelector('.newsreel') ?? document.body
    const small: string[] = []
    for (const each of root.querySelectorAll('button, select, input, a[href]')) {
      if (!each.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || each.closest('[inert]'))
        continue
      const link = each.matches('a')
      if (link && each.closest('.newsreel-body, figcaption, .newsreel-imprint')) continue
      const { width, height } = (each.closest('label') ?? each).getBoundingClientRect()
      if (height >= (link ? 24 : 44) && width >= (link ? 24 : 44)) continue
      const name = each.getAttribute('aria-label') ?? each.textContent ?? ''
      small.push(`${name.slice(0, 30) || each.tagName}: ${Math.round(width)} × ${Math.round(height)}`)
    }
    return small
  })
