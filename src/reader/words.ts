// Every word of the reader's own, in one place, so that another language is another object of this shape. Each entry
// makes one whole string: browsers' translators replace text nodes, and a sentence in two of them would break (DESIGN 8).

/** The words of the reader's interface. */
export const words = {
  position: (position: number, count: number) => `${position} of ${count}`,
  slide: (position: number, count: number, label: string) =>
    label ? `${position} of ${count}: ${label}` : `${position} of ${count}`,
  status: (position: number, count: number, label: string) => `Slide ${words.slide(position, count, label)}`,
  end: 'The end',
  controls: 'Slides',
  contents: 'Contents',
  close: 'Close',
  previous: (label: string) => `Previous: ${label}`,
  next: (label: string) => `Next: ${label}`,
  atStart: 'Previous: this is the first slide',
  atEnd: 'Next: this is the last slide',
  by: (name: string) => `By ${name}`,
  published: (date: string) => `Published ${date}`,
  modified: (date: string) => `Updated ${date}`,
  source: (credit: string) => `Source: ${credit}`,
  pictureFailed: 'The picture could not be loaded.',
  pictureToCome: 'Picture to come',
  tryAgain: 'Try again',
  credits: 'Pictures',
  noCredits: 'This article has no pictures to credit.',
  readAgain: 'Read again',
  nextArticle: 'Next article',
  contentsFailed: 'The contents could not be loaded. Check the connection and try again.',
}
