import type { ArticleErrorCode } from '../article/fetchJson.ts'
import type { Problem } from '../article/problem.ts'

/** The article is there and can be read. */
export type ReadyDetail = {
  /** The absolute address of the article.json. */
  src: string
  /** The article's headline. */
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
  /** How many slides the article has, the end card and host slides not counted. */
  count: number
}
/** The reader has come to the article's last slide, for the first time. */
export type CompleteDetail = {
  /** How many slides the article has, the end card and host slides not counted. */
  count: number
}
/** The reader has come to a slide of the page's own. */
export type HostSlideDetail = {
  /** The section that it comes after. */
  after: string
  /** Its label, as shown. */
  label: string
}
/** A link to a slide was shared, or copied. */
export type ShareDetail = {
  /** The address that was shared. */
  url: string
}
/** The article or the reader could not be loaded, or an attribute has a wrong value. */
export type ErrorDetail = {
  /** Why there is no article. `invalid`: an attribute is missing or wrong. `script`: the reader could not be loaded. */
  fault: ArticleErrorCode | 'invalid' | 'script'
  /** What is wrong, for a developer. */
  message: string
  /** The attribute with the wrong value. The reader ignores it, and shows the article all the same if it can. */
  attribute?: 'src' | 'slide' | 'view' | 'theme' | 'page'
}

/** The events of `<newsreel-reader>`. They bubble, and cross shadow roots. Nothing is sent anywhere by us. */
export type NewsreelEvents = {
  /** The article is there. */
  'newsreel:ready': CustomEvent<ReadyDetail>
  /** The reader has come to a slide of the article. */
  'newsreel:slide': CustomEvent<SlideDetail>
  /** The reader has come to the last slide, for the first time. */
  'newsreel:complete': CustomEvent<CompleteDetail>
  /** The reader has come to a slide of the page's own. */
  'newsreel:host-slide': CustomEvent<HostSlideDetail>
  /** A link to a slide was shared or copied. */
  'newsreel:share': CustomEvent<ShareDetail>
  /** Something is wrong; the element shows it too. */
  'newsreel:error': CustomEvent<ErrorDetail>
}

/** Tells the page of an event. */
export type DispatchEvent = <Name extends keyof NewsreelEvents>(
  name: Name,
  detail: NewsreelEvents[Name]['detail'],
) => void

declare global {
  interface HTMLElementEventMap extends NewsreelEvents {}
}
