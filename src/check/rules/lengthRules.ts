import { LENGTH_LIMITS } from '../lengthLimits.ts'
import { quote, type Rule } from '../rule.ts'
import type { WrittenArticle, WrittenText } from '../writtenArticle.ts'

/** Characters as wide as two letters, which say as much: Chinese, Japanese and Korean. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/g

/** A place in an article with room for a certain number of letters. */
type Place = {
  code: string
  /** The place, at the beginning of a message. */
  name: string
  /** Longer texts are reported. */
  max: number
  advice: string
  list: (article: WrittenArticle) => Iterable<WrittenText>
}

/** The places for short texts. */
const PLACES: readonly Place[] = [
  {
    code: 'long-kicker',
    name: 'The kicker',
    max: LENGTH_LIMITS.kicker,
    advice: 'It names a topic in one to three words, above the headline and in the library.',
    list: ({ kicker }) => [{ path: '$.kicker', text: kicker }],
  },
  {
    code: 'long-headline',
    name: 'The headline',
    max: LENGTH_LIMITS.headline,
    advice: 'Search results and link previews cut it off, and it covers the picture. Move details to "standfirst".',
    list: ({ headline }) => [{ path: '$.headline', text: headline }],
  },
  {
    code: 'long-standfirst',
    name: 'The standfirst',
    max: LENGTH_LIMITS.standfirst,
    advice: 'It stands on the cover, below the headline: write one to three sentences, and the rest in the lead.',
    list: ({ standfirst }) => [{ path: '$.standfirst', text: standfirst }],
  },
  {
    code: 'long-byline',
    name: 'The byline',
    max: LENGTH_LIMITS.byline,
    advice: 'Write one name, and each person as an entry of their own; what they do belongs in the text.',
    list: ({ byline }) => byline,
  },
  {
    code: 'long-heading',
    name: 'The heading',
    max: LENGTH_LIMITS.heading,
    advice: 'It leaves little room for the text on its slide. Write a few words, and move the sentence to the text.',
    *list({ sections }) {
      for (const { path, heading, subheadings } of sections) {
        yield { path: `${path}.heading`, text: heading }
        yield* subheadings
      }
    },
  },
  {
    code: 'long-alt',
    name: 'The alt text',
    max: LENGTH_LIMITS.alt,
    advice:
      'Screen readers read it in one go, and some stop: describe what matters in one or two sentences, ' +
      'and move what everybody should know to "caption".',
    *list({ sections }) {
      for (const { figures } of sections)
        for (const { path, alt } of figures) if (alt) yield { path: `${path}.alt`, text: alt }
    },
  },
  {
    code: 'long-caption',
    name: 'The caption',
    max: LENGTH_LIMITS.caption,
    advice: 'It is small, below the picture: write one or two sentences, and the rest as a paragraph.',
    *list({ sections }) {
      for (const { figures } of sections)
        for (const { path, caption } of figures) yield { path: `${path}.caption`, text: caption }
    },
  },
]

/** How many letters are as wide as the text. */
const measure = (text: string) => text.length + (text.match(WIDE)?.length ?? 0)

/** Rules for texts that are too long for their place. */
export const LENGTH_RULES: readonly Rule[] = PLACES.map(({ code, name, max, advice, list }) => ({
  code,
  *check(article) {
    for (const { path, text } of list(article)) {
      const width = measure(text)
      if (width <= max) continue
      const length = [...text].length
      const allowed = width > 1.5 * length ? max / 2 : max
      yield { path, message: `${name} ${quote(text)} has ${length} letters, more than ${allowed}. ${advice}` }
    }
  },
}))
