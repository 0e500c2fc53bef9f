import { createNumberFormat } from '../numbers.ts'

const n = createNumberFormat('en')
const position = (place: number, count: number) => `${n(place)} of ${n(count)}`
const slide = (place: number, count: number, label: string) =>
  label ? `${position(place, count)}: ${label}` : position(place, count)

/**
 * The words that the first slide needs; all others are in later.lazy.ts. Each entry is a complete text: browsers
 * translate text nodes one by one, and would break a sentence of two nodes.
 */
export const en = {
  lang: 'en',
  dir: 'ltr' as 'ltr' | 'rtl',
  position,
  slide,
  status: (slide: string) => `Slide ${slide}`,
  end: 'End of article',
  finished: 'Finished',
  controls: 'Slides',
  contents: 'Contents',
  more: 'More',
  previous: (label: string) => `Previous: ${label}`,
  next: (label: string) => `Next: ${label}`,
  atStart: 'Previous slide (you’re on the first)',
  atEnd: 'Next slide (you’re on the last)',
  by: (name: string) => `By ${name}`,
  published: (date: string) => `Published ${date}`,
  modified: (date: string) => `Updated ${date}`,
  source: (credit: string) => `Source: ${credit}`,
  minutes: (minutes: number) => `${n(minutes)} min read`,
  minutesLeft: (minutes: number) => `${n(minutes)} min left`,
  start: 'Start',
  resume: (slide: string) => `Continue from slide ${slide}`,
  enlarge: 'Enlarge the picture',
  pictureFailed: 'Picture couldn’t be loaded',
  pictureToCome: 'Picture coming soon',
  tryAgain: 'Try again',
  creditsOf: (count: number) => `Picture credits (${n(count)})`,
  readAgain: 'Read again',
  nextArticle: 'Next article',
  openNext: (headline: string) => `Next article: ${headline}`,
  readNext: 'Read next',
  share: 'Share',
  fullArticle: 'Full article',
  backToSlides: 'Slides',
  fullScreen: 'Full screen',
  allArticles: 'All articles',
  loadFailed: 'Couldn’t load. Try again, or reload the page: your place is saved.',
  reload: 'Reload',
}
