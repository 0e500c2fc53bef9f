/** A point in the viewport, in CSS pixels. */
export type Point = { x: number; y: number }

/** What not every engine, or not every way to drive it, can do. */
export type Ability = 'heap' | 'pdf' | 'scriptOff' | 'serviceWorker' | 'touch'

/** What was done in an engine: the figures of the report. */
export type Actions = { pages: number; keys: number; clicks: number; swipes: number; resizes: number }

/** A browser with one page: all that the promises need of it. */
export interface Engine {
  /** Its name and version, such as "Firefox 153.0". */
  readonly version: string
  /** What it cannot do, with the reason. The report names each. */
  readonly lacks: Partial<Record<Ability, string>>
  /** Starts again with a new page of 1280 × 760, without storage or messages. */
  reset(options?: { scripting?: boolean }): Promise<void>
  /** Opens an address and waits until it has loaded. */
  open(url: string): Promise<void>
  reload(): Promise<void>
  /** Goes back in the history. */
  back(): Promise<void>
  resize(width: number, height: number): Promise<void>
  /** Presses a key such as `a`, `ArrowRight` or `Shift+Space`. */
  press(key: string): Promise<void>
  click(point: Point): Promise<void>
  /** Moves one finger from a point to another and lifts it. */
  swipe(from: Point, to: Point): Promise<void>
  /** Runs a function in the page. It sees its argument only. Argument and result are JSON. */
  evaluate<R, A = undefined>(run: (argument: A) => R | Promise<R>, argument?: A): Promise<R>
  screenshot(): Promise<Buffer>
  /** The page as a PDF. */
  pdf(): Promise<Uint8Array>
  /** The bytes that the page holds after garbage collection. */
  heap(): Promise<number>
  /** The console messages, errors and refused loads since `reset`. */
  messages(): Promise<string[]>
  close(): Promise<void>
}

/** The engine is not on this machine, and could not be installed. */
export class EngineMissingError extends Error {
  override name = 'EngineMissingError'
}

/** The source of a call of this function. */
export const callOf = (run: (argument: never) => unknown, argument: unknown): string =>
  `(${run})(${JSON.stringify(argument) ?? 'undefined'})`
