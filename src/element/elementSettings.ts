import type { HostSlideContent } from './hostSlideContent.ts'

/** The element's attributes and host slides, not validated. */
export type ElementSettings = {
  src: string | null
  slide: string | null
  view: string | null
  theme: string | null
  page: string | null
  syncUrl: boolean
  hostSlides: HostSlideContent[]
}
