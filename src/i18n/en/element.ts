/** The words of the element around the reader. They are in English: the article's language is known only later. */
export const embedWords = {
  loading: 'Loading the article',
  tryAgain: 'Try again',
  crashed: 'Something went wrong in this reader.',
  noSrc: 'This reader has no article.',
  noSrcHint: 'Its src attribute should be the address of an article.json.',
  badSrc: (src: string) => `“${src.slice(0, 80)}” is not an http(s) address of an article.json.`,
  noSlide: (slide: string) => `This article has no slide “${slide.slice(0, 60)}”.`,
  noValue: (name: string, value: string, values: string) =>
    `${name} is “${value.slice(0, 40)}”, but can only be ${values}.`,
  foreign: 'If it is on another server, that server has to allow this page to read it (CORS).',
}
