import type { HostSlideContent } from './hostSlideContent.ts'

/** What the element's attributes and children say, as they are. */
export type ElementSettings = {
  src: string | null
  slide: string | null
  view: string | null
  theme: string | null
  page: string | null
  syncUrl: boolean
  hostSlides: HostSlideContent[]
}
