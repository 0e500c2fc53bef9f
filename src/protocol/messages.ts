/**
 * The messages between a page and the reader in its iframe (`/<id>/embed/`), version 1. Every message is an object with
 * `newsreel: 1`, a `type`, and exactly the keys that are listed for it. There is no HTML and no navigation in any of
 * them.
 *
 * The page speaks first: it sends `hello` to the frame's own origin, again until the frame answers `ready`. The frame
 * takes the first `hello` of its parent, answers that origin alone, and from then on hears no other. Both sides drop
 * what is not from the other's window and exact origin, or not of this shape. A frame without an origin (sandboxed) is
 * silent.
 */
export const VERSION = 1

/** What the frame tells the page. */
export type FrameMessage =
  /** The article is there. */
  | { type: 'ready'; headline: string; count: number }
  /** A slide of the article is shown; `hash` is its fragment, "" for the cover. */
  | { type: 'slide'; id: string; position: number; count: number; hash: string }
  /** The last slide is shown for the first time. */
  | { type: 'complete'; count: number }
  /** A link was shared or copied. */
  | { type: 'share'; url: string }
  /** There is no article, and why (fetchJson.ts). */
  | { type: 'error'; fault: string; message: string }
  /** The height that suits the frame's width, in CSS pixels. */
  | { type: 'size'; height: number }

/** What the page asks of the frame. */
export type PageMessage =
  | { type: 'hello' }
  /** A section's id, `end`, or a position in digits. */
  | { type: 'goTo'; slide: string }
  | { type: 'next' }
  | { type: 'previous' }

type Check = (value: unknown) => boolean
type Shapes = Record<string, Record<string, Check>>

const text =
  (most: number): Check =>
  value =>
    typeof value === 'string' && value.length <= most
const whole =
  (least: number, most: number): Check =>
  value =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most
const count = whole(1, 1e6)
/** The page puts it behind its own address: nothing else may come of it. */
const fragment: Check = value => text(2000)(value) && /^(#|$)/.test(value as string)

const FRAME: Shapes = {
  ready: { headline: text(2000), count },
  slide: { id: text(500), position: count, count, hash: fragment },
  complete: { count },
  share: { url: text(8000) },
  error: { fault: text(20), message: text(2000) },
  size: { height: whole(1, 1e5) },
}
const PAGE: Shapes = { hello: {}, goTo: { slide: text(500) }, next: {}, previous: {} }

/** What came from a frame, as a message; null when it is none of this version. */
export const readFrameMessage = (data: unknown) => read(FRAME, data) as FrameMessage | null
/** What came from a page, as a message; null when it is none of this version. */
export const readPageMessage = (data: unknown) => read(PAGE, data) as PageMessage | null

/** A message as it is sent. */
export const pack = (message: FrameMessage | PageMessage) => ({ newsreel: VERSION, ...message })

/** Strict, and built anew from known keys: what nobody asked for goes no further. */
function read(shapes: Shapes, data: unknown): object | null {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return null
  const { newsreel, type, ...rest } = data as Record<string, unknown>
  if (newsreel !== VERSION || typeof type !== 'string' || !Object.hasOwn(shapes, type)) return null
  const shape = shapes[type] ?? {}
  const keys = Object.keys(rest)
  if (keys.length !== Object.keys(shape).length) return null
  return keys.every(key => Object.hasOwn(shape, key) && shape[key]?.(rest[key])) ? { ...rest, type } : null
}
