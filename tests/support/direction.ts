import type { Locator } from '@playwright/test'

/**
 * The visible texts that stand in the direction of another script than their own, with that direction: each text by the
 * first strong letter in it.
 */
export async function turnedTexts(root: Locator): Promise<string[]> {
  return root.evaluate(element => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const turned: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const [text, parent] = [node.textContent ?? '', node.parentElement]
      const first = /\p{L}/u.exec(text)?.[0]
      if (!first || !parent || getComputedStyle(parent).visibility === 'hidden') continue
      const wanted = /[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(first) ? 'rtl' : 'ltr'
      const { direction } = getComputedStyle(parent)
      if (direction !== wanted) turned.push(`${direction}: ${text}`)
    }
    return turned
  })
}
