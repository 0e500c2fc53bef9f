import type { ArticleErrorCode } from '../article/fetchJson.ts'
import type { Problem } from '../article/problem.ts'

/** The article is loaded. */
export type ReadyDetail = {
  /** The absolute address of the article.json. */
  src: string
  /** The article's headline. */
  headline: string
  /** How many slides the article has, the end card and host slides not counted. */
  count: number
  /** Problems in the article, for its editors. */
  problems: Problem[]
}
/** The reader went to a slide of the article. Also dispatched for the first slide. */
export type SlideDetail = {
  /** The id of the section, `cover`, or `end` for the end card. */
  id: string
  /** 1-based; at the end card the same as `count`. */
  position: number
  /** How many slides the article has, the end card and host slides not counted. */
  count: number
}
/** The reader reached the article's last slide for the first time. */
export type CompleteDetail = {
  /** How many slides the article has, the end card and host slides not counted. */
  count: number
}
/** The reader went to a host slide. */
export type HostSlideDetail = {
  /** The id of the section before it. */
  after: string
  /** Its label, as shown. */
  label: string
}
/** A link to a slide was shared or copied. */
export type ShareDetail = {
  /** The address that was shared. */
  url: string
}
/** The article or the reader could not be loaded, or an attribute has a wrong value. */
export type ErrorDetail = {
  /** The kind of error. `invalid`: an attribute is missing or wrong. `script`: the reader could not be loaded. */
  code: ArticleErrorCode | 'invalid' | 'script'
  /** A message for developers. */
  message: string
  /** The attribute with the wrong value. The reader ignores it and shows the article if possible. */
  attribute?: 'src' | 'slide' | 'view' | 'theme' | 'page'
}

/** The events of `<newsreel-reader>`. They bubble and are composed. Nothing is sent over the network. */
export type NewsreelEvents = {
  /** The article is loaded. */
  'newsreel:ready': CustomEvent<ReadyDetail>
  /** The reader went to a slide of the article. */
  'newsreel:slide': CustomEvent<SlideDetail>
  /** The reader reached the last slide for the first time. */
  'newsreel:complete': CustomEvent<CompleteDetail>
  /** The reader went to a host slide. */
  'newsreel:host-slide': CustomEvent<HostSlideDetail>
  /** A link to a slide was shared or copied. */
  'newsreel:share': CustomEvent<ShareDetail>
  /** An error, which the element also shows. */
  'newsreel:error': CustomEvent<ErrorDetail>
}

/** Dispatches an event on the element. */
export type DispatchEvent = <Name extends keyof NewsreelEvents>(
  name: Name,
  detail: NewsreelEvents[Name]['detail'],
) => void

declare global {
  interface HTMLElementEventMap extends NewsreelEvents {}
}
