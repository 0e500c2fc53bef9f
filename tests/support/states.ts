import { expect, type Page } from '@playwright/test'
import { enLater } from '../../src/i18n/en/later.lazy.ts'
import type { Language } from '../../src/i18n/words.ts'
import { ReaderOnPage } from './reader.ts'

/** A state of the reader, with functions that open it from a slide and close it again. */
type State = { name: string; open: () => Promise<void>; close?: () => Promise<void> }

/** Mocks two voices per language, and removes sharing and the clipboard, so that listening and sharing show a panel. */
export async function mockDevice(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const voices = ['en', 'de', 'ar', 'zh'].flatMap(lang => [
      { voiceURI: `${lang}-1`, name: `Anna (${lang}, natural)`, lang, default: true, localService: true },
      { voiceURI: `${lang}-2`, name: 'Ben', lang, default: false, localService: true },
    ])
    const speech = Object.assign(new EventTarget(), {
      ...{ getVoices: () => voices, speak() {}, cancel() {}, pause() {}, resume() {}, speaking: true },
    })
    Object.defineProperty(globalThis, 'speechSynthesis', { value: speech })
    // The browser's class rejects mock voices.
    class Utterance extends EventTarget {
      text: string
      constructor(text: string) {
        super()
        this.text = text
      }
    }
    Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: Utterance })
    for (const name of ['clipboard', 'canShare']) Object.defineProperty(navigator, name, { value: undefined })
  })
}

/** Lists every state of a reader with a test article (createTestArticle) that has a picture on its cover. */
export function listStates(page: Page, words: Language): State[] {
  const reader = new ReaderOnPage(page, words)
  const later = words.later ?? enLater
  const dialog = page.getByRole('dialog')
  const player = page.getByRole('region', { name: later.player })
  const slide = (name: string, hash: string, index: number): State => ({
    name,
    async open() {
      await page.evaluate(to => location.replace(to || '#'), hash)
      await expect(reader.slide).toHaveAttribute('data-index', `${index}`)
      await expect.poll(() => reader.offset()).toBe(0)
    },
  })
  const onSection = slide('a section', '#section-2', 1)
  const after = (name: string, act: () => Promise<void>, shown: typeof dialog, close: () => Promise<void>): State => ({
    name,
    async open() {
      await onSection.open()
      await act()
      await expect(shown).toBeVisible()
    },
    async close() {
      await close()
      await expect(shown).toBeHidden()
    },
  })
  const press = (key: string) => () => page.keyboard.press(key)
  const click = (name: string) => () => page.getByRole('button', { name, exact: true }).click()
  return [
    slide('the cover', '', 0),
    onSection,
    slide('a section without a picture', '#mixed', 3),
    slide('a picture still to come', '#to-come', 4),
    slide('the end', '#end', 5),
    after('the contents', () => reader.contents.click(), dialog, press('Escape')),
    after('the menu', () => reader.more.click(), dialog, press('Escape')),
    after('the help', press('?'), dialog, press('Escape')),
    after('the link to copy', press('s'), dialog, press('Escape')),
    after('the full article', press('f'), page.getByRole('region', { name: words.fullArticle }), press('f')),
    after('play', press('p'), player, click(later.stop)),
    after('listen', press('l'), player, click(later.stop)),
    after('the note about find', press('Control+f'), page.getByText(later.findNote), click(later.dismiss)),
    after('the zoom', press('z'), dialog, press('Escape')),
  ]
}
