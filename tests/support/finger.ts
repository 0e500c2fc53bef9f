import type { CDPSession, Page } from '@playwright/test'

type Point = { x: number; y: number }

/**
 * A finger on a touch screen. Its events go through the browser's input pipeline, like real ones. Swipe far: on a busy
 * machine a swipe is slow, and a slow swipe turns a slide only beyond the middle.
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

  /** Moves in steps, about one per frame, like a real finger. */
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

  /** Pinches with two fingers around a point. A factor above 1 zooms in, below 1 out. */
  async pinch({ x, y }: Point, scaleFactor: number): Promise<void> {
    await (await this.session).send('Input.synthesizePinchGesture', { x, y, scaleFactor })
  }

  private async send(type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]): Promise<void> {
    await (await this.session).send('Input.dispatchTouchEvent', { type, touchPoints })
  }
}
