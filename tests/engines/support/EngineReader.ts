import { expect } from '@playwright/test'
import { en } from '../../../src/i18n/en/reader.ts'
import type { Language } from '../../../src/i18n/words.ts'
import type { Engine, Point } from '../drivers/Engine.ts'
import { type Found, inspect, stepsTo, type Target } from './inspect.ts'

const INTERVALS = [50, 100, 200]

/** A reader in an engine. Its parts are found by role and name. */
export class EngineReader {
  readonly slide: Target = { role: 'slide' }
  readonly contents: Target
  readonly next: Target
  readonly previous: Target
  private readonly engine: Engine

  constructor(engine: Engine, words: Language = en) {
    this.engine = engine
    this.contents = { role: 'button', name: words.contents }
    this.next = { role: 'button', name: new RegExp(`^(${words.start}|${words.next('').trim()})`) }
    this.previous = { role: 'button', name: new RegExp(`^${words.previous('').trim()}`) }
  }

  /** Opens a page with a reader, and waits until a slide is shown. */
  async open(url: string): Promise<void> {
    await this.engine.open(url)
    await this.expectOne(this.slide)
  }

  find = (target: Target, scrolls = false): Promise<Found[]> =>
    this.engine.evaluate(inspect, { steps: stepsTo(target), scrolls })

  /** Waits until there is exactly one visible element. */
  async expectOne(target: Target): Promise<Found> {
    let visible: Found[] = []
    const count = async () => {
      visible = (await this.find(target)).filter(each => each.isVisible)
      return visible.length
    }
    await expect.poll(count, { message: `one ${nameOf(target)}`, intervals: INTERVALS }).toBe(1)
    return visible[0] as Found
  }

  async expectNone(target: Target): Promise<void> {
    const names = async () => (await this.find(target)).filter(each => each.isVisible).map(each => each.name)
    await expect.poll(names, { message: `no ${nameOf(target)}`, intervals: INTERVALS }).toEqual([])
  }

  /** Clicks the middle of an element, once it has stopped moving and nothing covers it. */
  async click(target: Target): Promise<void> {
    let at: Point | undefined
    const isReady = async () => {
      const before = at
      const found = (await this.find(target, true)).find(each => each.isVisible && each.isOnTop)
      at = found?.center
      return Boolean(at && before?.x === at.x && before.y === at.y)
    }
    await expect.poll(isReady, { message: `${nameOf(target)} can be clicked`, intervals: INTERVALS }).toBe(true)
    if (at) await this.engine.click(at)
  }

  /** Waits until the slide with this name is current and the carousel rests on it. */
  async expectSlide(name: string | RegExp): Promise<void> {
    const rest = { name: expect.stringMatching(name), offset: 0 }
    const current = async () => {
      const [slide] = await this.find(this.slide)
      return { name: slide?.name, offset: slide?.offset }
    }
    await expect.poll(current, { message: `rests on ${name}`, intervals: INTERVALS }).toEqual(rest)
  }
}

const nameOf = ({ role, name }: Target): string => `${role} ${name ?? ''}`.trim()
