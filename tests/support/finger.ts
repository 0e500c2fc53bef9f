import type { CDPSession, Page } from '@playwright/test'

type Point = { x: number; y: number }

/**
 * A finger on the glass, through the browser's own input pipeline: the same path that a real touch takes. A busy
 * machine makes it slow, and a slow swipe turns a slide only when it crosses the middle: let swipes be long.
 */
export class Finger {
  private readonly session: Promise<CDPSession>
  private at: Point = { x: 0, y: 0 }

  constructor(page: Page) {
    this.session = page.context().newCDPSession(page)
  }

  async down(at: Point): Promise<void> {
    this.at = at
    await this.send('touchStart', [at])
  }

  /** Moves in steps, about one for each frame, as a hand does. */
  async move(to: Point, steps = 12): Promise<void> {
    const from = this.at
    for (let i = 1; i <= steps; i++) {
      this.at = { x: from.x + ((to.x - from.x) * i) / steps, y: from.y + ((to.y - from.y) * i) / steps }
      await this.send('touchMove', [this.at])
    }
  }

  async up(): Promise<void> {
    await this.send('touchEnd', [])
  }

  async swipe(from: Point, by: { x?: number; y?: number }, steps = 12): Promise<void> {
    await this.down(from)
    await this.move({ x: from.x + (by.x ?? 0), y: from.y + (by.y ?? 0) }, steps)
    await this.up()
  }

  /** Two fingers around a point: more than 1 makes the page larger, less makes it smaller. */
  async pinch({ x, y }: Point, scaleFactor: number): Promise<void> {
    await (await this.session).send('Input.synthesizePinchGesture', { x, y, scaleFactor })
  }

  private async send(type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]): Promise<void> {
    await (await this.session).send('Input.dispatchTouchEvent', { type, touchPoints })
  }
}
