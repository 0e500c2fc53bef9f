/**
 * The messages between a page and the reader in its iframe (`/<id>/embed/`), version 1. A message is an object with
 * `newsreel: 1`, a `type`, and exactly the keys listed for that type. No message carries HTML or causes navigation.
 *
 * The page sends `hello` to the frame's origin, repeatedly, until the frame responds with `ready`. The frame accepts
 * the first `hello` of its parent, and from then on exchanges messages with that origin only. Both sides ignore
 * messages from another window or origin, or of another shape. A frame without an origin (sandboxed) sends nothing.
 */
const VERSION = 1

/** A message from the frame to the page. */
export type FrameMessage =
  /** The article is loaded. */
  | { type: 'ready'; headline: string; count: number }
  /** A slide is shown. `hash` is its fragment, "" for the cover. */
  | { type: 'slide'; id: string; position: number; count: number; hash: string }
  /** The last slide is shown for the first time. */
  | { type: 'complete'; count: number }
  /** A link was shared or copied. */
  | { type: 'share'; url: string }
  /** The article could not be loaded. `code` is an ArticleErrorCode. */
  | { type: 'error'; code: string; message: string }
  /** The height that fits the frame's width, in CSS pixels. */
  | { type: 'size'; height: number }

/** A message from the page to the frame. */
export type PageMessage =
  | { type: 'hello' }
  /** A section's id, `end`, or a position in digits. */
  | { type: 'goTo'; slide: string }
  | { type: 'next' }
  | { type: 'previous' }

type Check = (value: unknown) => boolean
type Shapes = Record<string, Record<string, Check>>

const text =
  (maxLength: number): Check =>
  value =>
    typeof value === 'string' && value.length <= maxLength
const integer =
  (min: number, max: number): Check =>
  value =>
    Number.isInteger(value) && (value as number) >= min && (value as number) <= max
const count = integer(1, 1e6)
/** The page appends it to its own address, so it must not be a path or a query. */
const fragment: Check = value => text(2000)(value) && /^(#|$)/.test(value as string)

const FRAME: Shapes = {
  ready: { headline: text(2000), count },
  slide: { id: text(500), position: count, count, hash: fragment },
  complete: { count },
  share: { url: text(8000) },
  error: { code: text(20), message: text(2000) },
  size: { height: integer(1, 1e5) },
}
const PAGE: Shapes = { hello: {}, goTo: { slide: text(500) }, next: {}, previous: {} }

/** Validates a message from a frame; null if it is not valid. */
export const readFrameMessage = (data: unknown) => read(FRAME, data) as FrameMessage | null
/** Validates a message from a page; null if it is not valid. */
export const readPageMessage = (data: unknown) => read(PAGE, data) as PageMessage | null

/** Adds the version to a message. */
export const pack = (message: FrameMessage | PageMessage) => ({ newsreel: VERSION, ...message })

/** Strict: a message with an unknown or missing key is invalid. Returns a new object. */
function read(shapes: Shapes, data: unknown): object | null {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return null
  const { newsreel, type, ...rest } = data as Record<string, unknown>
  if (newsreel !== VERSION || typeof type !== 'string' || !Object.hasOwn(shapes, type)) return null
  const shape = shapes[type] ?? {}
  const keys = Object.keys(rest)
  if (keys.length !== Object.keys(shape).length) return null
  return keys.every(key => Object.hasOwn(shape, key) && shape[key]?.(rest[key])) ? { ...rest, type } : null
}
