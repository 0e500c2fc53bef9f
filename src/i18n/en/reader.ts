import { numberIn } from '../numbers.ts'

const n = numberIn('en')
const position = (place: number, count: number) => `${n(place)} of ${n(count)}`
const slide = (place: number, count: number, label: string) =>
  label ? `${position(place, count)}: ${label}` : position(place, count)

/**
 * The words that the first slide needs. Each entry makes one whole string: browsers' translators replace text nodes,
 * and a sentence in two of them would break. Words that the first slide does not need are in enLater.ts.
 */
export const en = {
  lang: 'en',
  dir: 'ltr' as 'ltr' | 'rtl',
  position,
  slide,
  status: (slide: string) => `Slide ${slide}`,
  end: 'The end',
  controls: 'Slides',
  contents: 'Contents',
  more: 'More',
  previous: (label: string) => `Previous: ${label}`,
  next: (label: string) => `Next: ${label}`,
  atStart: 'Previous: this is the first slide',
  atEnd: 'Next: this is the last slide',
  by: (name: string) => `By ${name}`,
  published: (date: string) => `Published ${date}`,
  modified: (date: string) => `Updated ${date}`,
  source: (credit: string) => `Source: ${credit}`,
  minutes: (minutes: number) => `${n(minutes)} ${minutes === 1 ? 'minute' : 'minutes'}`,
  minutesLeft: (minutes: number) => `${n(minutes)} min left`,
  resume: (slide: string) => `Continue at ${slide}`,
  enlarge: 'Enlarge the picture',
  pictureFailed: 'The picture could not be loaded.',
  pictureToCome: 'Picture to come',
  tryAgain: 'Try again',
  credits: 'Pictures',
  readAgain: 'Read again',
  nextArticle: 'Next article',
  fullArticle: 'Full article',
  backToSlides: 'Slides',
  fullScreen: 'Full screen',
  allArticles: 'All articles',
  loadFailed: 'This could not be loaded. Try again, or reload the page: your place is kept.',
  reload: 'Reload',
}
