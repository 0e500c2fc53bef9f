import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test'
import { en } from '../../src/i18n/en/reader.ts'
import type { Language } from '../../src/i18n/words.ts'

/** A reader on a page, as people know it: by roles and names. */
export class ReaderOnPage {
  readonly page: Page
  /** Where the reader is looked for. */
  readonly within: Page | Locator | FrameLocator
  readonly carousel: Locator
  readonly next: Locator
  readonly previous: Locator
  readonly contents: Locator
  readonly more: Locator
  readonly status: Locator

  /**
   * @param words the language of the interface
   * @param within the element or the frame that holds the reader, on a page with more than it
   */
  constructor(page: Page, words: Language = en, within: Page | Locator | FrameLocator = page) {
    this.page = page
    this.within = within
    this.carousel = within.locator('section[aria-roledescription="carousel"]')
    const bar = within.getByRole('group', { name: words.controls, exact: true })
    this.next = bar.getByRole('button', { name: beginning(words.next('')) })
    this.previous = bar.getByRole('button', { name: beginning(words.previous('')) })
    this.contents = bar.getByRole('button', { name: words.contents, exact: true })
    this.more = bar.getByRole('button', { name: words.more, exact: true })
    this.status = this.carousel.locator(':scope > [role="status"]')
  }

  /** The slide that is not inert: the one people are on. */
  get slide(): Locator {
    return this.within.locator('[aria-roledescription="slide"]:not([inert])')
  }

  async open(path: string): Promise<void> {
    await this.page.goto(path)
    await expect(this.slide).toBeVisible()
  }

  /** Waits until the slide with this name is the one shown and fills the scroller. */
  async isOn(name: string | RegExp): Promise<void> {
    await expect(this.slide).toHaveAccessibleName(name)
    // Read together: a slide that only passes by has the name for a moment, and its neighbour may rest by then.
    const rest = { name: expect.stringMatching(name), offset: 0 }
    await expect.poll(() => this.whereItIs(), { message: `rests on ${name}` }).toEqual(rest)
  }

  /** How far the current slide is from where it rests, in CSS pixels. */
  async offset(): Promise<number> {
    return (await this.whereItIs()).offset
  }

  private async whereItIs(): Promise<{ name: string; offset: number }> {
    return this.slide.evaluate(element => {
      const box = element.parentElement?.getBoundingClientRect()
      const offset = Math.round(element.getBoundingClientRect().left - (box?.left ?? Number.NaN))
      return { name: element.getAttribute('aria-label') ?? '', offset }
    })
  }
}

/**
 * Whatever the page says on its console or throws, from now on.
 * @param all every message, else warnings and errors
 */
export function listen(page: Page, all = false): string[] {
  const said: string[] = []
  page.on('console', message => {
    if (all || message.type() === 'error' || message.type() === 'warning')
      said.push(`${message.type()}: ${message.text()} ${message.location().url}`)
  })
  page.on('pageerror', error => said.push(`thrown: ${error.message}`))
  return said
}

/** Names that begin so. In names every space is one, also those at which no line may break. */
const beginning = (words: string) => new RegExp(`^${words.trim().replace(/\s+/g, '\\s+')}`)
