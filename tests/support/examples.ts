import type { Page } from '@playwright/test'
import { language as ar } from '../../src/i18n/ar/reader.lazy.ts'
import { en } from '../../src/i18n/en/reader.ts'
import type { Language } from '../../src/i18n/words.ts'
import { ReaderOnPage } from './reader.ts'

/** Returns another origin of the same server: browsers resolve all names under localhost to this machine. */
export function getOtherOrigin(baseURL: string | undefined): string {
  const url = new URL(baseURL ?? '')
  url.hostname = 'elsewhere.localhost'
  return url.origin
}

/** A page of public/examples, and what its first reader contains. */
export type Example = {
  name: string
  /** The names of its slides, for `expectSlide`, including the end card. */
  slides: (string | RegExp)[]
  words: Language
  rtl: boolean
  /** Whether the reader is in an iframe. If not, it is an element. */
  framed: boolean
  /** Whether the page has a form field. */
  form: boolean
}

const names = (count: number, words: Language) =>
  Array.from({ length: count }, (_, i) => new RegExp(`^${words.position(i + 1, count)}: `))
const english = [...names(12, en), en.end]
const common = { slides: english, words: en, rtl: false, framed: false, form: true }
const hosted = english.flatMap((name, index) => {
  if (index === 1) return [name, 'From the Daily Example']
  return index === 4 ? [name, 'Advertisement'] : [name]
})

/** Every page of public/examples. */
export const examples: Example[] = [
  { ...common, name: 'plain' },
  { ...common, name: 'strict' },
  { ...common, name: 'hostile' },
  { ...common, name: 'five', form: false },
  { ...common, name: 'shadow' },
  { ...common, name: 'hidden', form: false },
  { ...common, name: 'foreign' },
  { ...common, name: 'wordpress', slides: hosted },
  { ...common, name: 'rtl', slides: [...names(3, ar), ar.end], words: ar, rtl: true },
  { ...common, name: 'frame', framed: true },
  { ...common, name: 'sandbox', framed: true },
]

/** Opens an example. @returns its first reader, scrolled into view */
export async function openExample(page: Page, example: Example, baseURL: string | undefined): Promise<ReaderOnPage> {
  // The others show the same article at later slides, where the first would offer to continue.
  if (example.name === 'five') await page.addInitScript(() => Object.assign(Storage.prototype, { setItem() {} }))
  await page.goto(
    `/examples/${example.name}.html${example.name === 'foreign' ? `?from=${getOtherOrigin(baseURL)}` : ''}`,
  )
  if (example.name === 'hidden') await page.getByRole('button', { name: 'Show the slides' }).click()
  const holder = page.locator(example.framed ? 'iframe' : 'newsreel-reader').first()
  await holder.scrollIntoViewIfNeeded()
  const within = example.framed ? page.frameLocator('iframe').first() : holder
  const reader = new ReaderOnPage(page, example.words, within)
  await reader.expectSlide(example.slides[0] ?? '')
  return reader
}
