import type { Locator } from '@playwright/test'

/**
 * Finds visible texts whose direction is not that of their script, which the first letter decides.
 * @returns each with its direction
 */
export async function findMisdirectedTexts(root: Locator): Promise<string[]> {
  return root.evaluate(element => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const turned: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const [text, parent] = [node.textContent ?? '', node.parentElement]
      const first = /\p{L}/u.exec(text)?.[0]
      if (!first || !parent || getComputedStyle(parent).visibility === 'hidden') continue
      const expected = /[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(first) ? 'rtl' : 'ltr'
      const { direction } = getComputedStyle(parent)
      if (direction !== expected) turned.push(`${direction}: ${text}`)
    }
    return turned
  })
}
