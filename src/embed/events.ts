import type { ArticleFault } from '../article/fetchJson.ts'
import type { Problem } from '../article/problem.ts'

/** The article is there and can be read. */
export type ReadyDetail = {
  /** The absolute address of the article.json. */
  src: string
  headline: string
  /** How many slides the article has, the end card and host slides not counted. */
  count: number
  /** What an editor should mend; the reader shows the rest. */
  problems: Problem[]
}
/** The reader has come to a slide of the article; the first included. */
export type SlideDetail = {
  /** The id of the section, `cover`, or `end` for the end card. */
  id: string
  /** 1-based; at the end card the same as `count`. */
  position: number
  count: number
}
/** The reader has come to the article's last slide, for the first time. */
export type CompleteDetail = { count: number }
/** The reader has come to a slide of the page's own. */
export type HostSlideDetail = {
  /** The section that it comes after. */
  after: string
  /** Its label, as shown. */
  label: string
}
/** A link to a slide was shared, or copied. */
export type ShareDetail = { url: string }
/**
 * Something is wrong. `attribute` names the attribute that is, and the reader goes on as well as it can; else `fault` says
 * why there is no article (fetchJson.ts), `invalid` that there is no usable `src`, `script` that ours did not arrive.
 */
export type ErrorDetail = {
  fault: ArticleFault | 'invalid' | 'script'
  message: string
  attribute?: 'src' | 'slide' | 'view' | 'theme' | 'page'
}

/** The events of `<newsreel-reader>`. They bubble, and cross shadow roots. Nothing is sent anywhere by us. */
export type NewsreelEvents = {
  'newsreel:ready': CustomEvent<ReadyDetail>
  'newsreel:slide': CustomEvent<SlideDetail>
  'newsreel:complete': CustomEvent<CompleteDetail>
  'newsreel:host-slide': CustomEvent<HostSlideDetail>
  'newsreel:share': CustomEvent<ShareDetail>
  'newsreel:error': CustomEvent<ErrorDetail>
}

/** Tells the page of an event. */
export type Tell = <Name extends keyof NewsreelEvents>(name: Name, detail: NewsreelEvents[Name]['detail']) => void

declare global {
  interface HTMLElementEventMap extends NewsreelEvents {}
}
