import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test'
import { en } from '../../src/i18n/en/reader.ts'
import type { Language } from '../../src/i18n/words.ts'

/** A reader on a page, with its parts found by roles and names. */
export class ReaderOnPage {
  readonly page: Page
  /** The scope in which the reader is searched. */
  readonly within: Page | Locator | FrameLocator
  readonly carousel: Locator
  readonly next: Locator
  readonly previous: Locator
  readonly contents: Locator
  readonly more: Locator
  readonly status: Locator

  /**
   * @param words the language of the interface
   * @param within the element or frame that contains the reader, on a page with other content
   */
  constructor(page: Page, words: Language = en, within: Page | Locator | FrameLocator = page) {
    this.page = page
    this.within = within
    this.carousel = within.locator('section[aria-roledescription="carousel"]')
    const bar = within.getByRole('group', { name: words.controls, exact: true })
    this.next = bar.getByRole('button', { name: startingWith(words.start, words.resume(''), words.next('')) })
    this.previous = bar.getByRole('button', { name: startingWith(words.previous('')) })
    this.contents = bar.getByRole('button', { name: words.contents, exact: true })
    this.more = bar.getByRole('button', { name: words.more, exact: true })
    this.status = this.carousel.locator(':scope > [role="status"]')
  }

  /** The current slide, which is the only one that is not inert. */
  get slide(): Locator {
    return this.within.locator('[aria-roledescription="slide"]:not([inert])')
  }

  async open(path: string): Promise<void> {
    await this.page.goto(path)
    await expect(this.slide).toBeVisible()
  }

  /** Waits until the slide with this name is current and the carousel rests on it. */
  async expectSlide(name: string | RegExp): Promise<void> {
    await expect(this.slide).toHaveAccessibleName(name)
    // Name and offset are read together: otherwise one could belong to a slide that only passes.
    const rest = { name: expect.stringMatching(name), offset: 0 }
    await expect.poll(() => this.getPosition(), { message: `rests on ${name}` }).toEqual(rest)
  }

  /** Returns the distance of the current slide from its resting position, in CSS pixels. */
  async offset(): Promise<number> {
    return (await this.getPosition()).offset
  }

  private async getPosition(): Promise<{ name: string; offset: number }> {
    return this.slide.evaluate(element => {
      const box = element.parentElement?.getBoundingClientRect()
      const offset = Math.round(element.getBoundingClientRect().left - (box?.left ?? Number.NaN))
      return { name: element.getAttribute('aria-label') ?? '', offset }
    })
  }
}

/**
 * How Chromium ends its message when it skips its own transition between two pages, such as after a quick Back. No
 * script can have caught it: https://github.com/w3c/csswg-drafts/issues/13726
 */
const SKIPPED_TRANSITION = 'Page already revealed'

/**
 * Records the console messages and uncaught errors of a page from now on.
 * @param all whether to record all messages, not only warnings and errors
 */
export function recordConsole(page: Page, all = false): string[] {
  const messages: string[] = []
  page.on('console', message => {
    if (all || message.type() === 'error' || message.type() === 'warning')
      messages.push(`${message.type()}: ${message.text()} ${message.location().url}`)
  })
  page.on('pageerror', ({ message }) => {
    if (!message.endsWith(SKIPPED_TRANSITION)) messages.push(`thrown: ${message}`)
  })
  return messages
}

/** Matches names with one of these prefixes and any kind of space, such as no-break spaces. */
const startingWith = (...prefixes: string[]) =>
  new RegExp(`^(${prefixes.map(words => words.trim().replace(/\s+/g, '\\s+')).join('|')})`)
