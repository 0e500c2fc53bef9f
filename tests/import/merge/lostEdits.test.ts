import { expect, it } from 'vitest'
import type { Article, Block, Section } from '../../../src/article/schema.ts'
import { listTexts, noteLostEdits } from '../../../src/import/merge/lostEdits.ts'
import { mergeArticle } from '../../../src/import/merge/mergeArticle.ts'

const text = (words: string): Block => ({ type: 'paragraph', text: words })
const picture = (src: string): Block => ({ type: 'figure', src, alt: '' })
const section = (heading: string, ...body: Block[]): Section => ({ id: heading.toLowerCase(), heading, body })
const article = (...sections: Section[]): Article => ({ version: 1, headline: 'The harbour', sections })
const SOURCE = article(section('Pier', text('One.'), text('Two.'), text('Three.')), section('Wall', text('Four.')))

/** The notes when `source` is imported over what an editor has made of `last`. */
function notesOf(existing: Article, source = SOURCE, last: Article | null = SOURCE) {
  const known = new Set(last ? listTexts(last) : [])
  const merged = mergeArticle(existing, source, last?.sections)
  return noteLostEdits(existing, merged, {
    hasText: each => known.has(each),
    sections: last?.sections ?? null,
  }).map(({ code, message, path }) => [code, /: (?:"(.*)"|(\S+))$/.exec(message)?.slice(1).join(''), path])
}

it('says nothing if nothing was edited, also when the source was corrected', () => {
  const corrected = article(section('Pier', text('One!'), text('Three.')), section('Storm', text('Five.')))
  expect(notesOf(SOURCE)).toEqual([])
  expect(notesOf(SOURCE, corrected)).toEqual([])
  expect(notesOf(SOURCE, SOURCE, null)).toEqual([])
})

it('names each edited text, and the text that replaces it', () => {
  const edited = article(section('Pier', text('One.'), text('Two, mended.'), text('Three.')), section('Wall'))
  expect(notesOf(edited)).toEqual([['text-replaced', 'Two, mended.', '$.sections[0].body[1]']])
  expect(notesOf({ ...edited, headline: 'Our harbour' })[0]).toEqual(['text-replaced', 'Our harbour', '$.headline'])
})

it('sees a link or a mark that was added', () => {
  const link: Block = { type: 'paragraph', text: [{ text: 'Two.', href: 'https://pier.example' }] }
  const edited = article(section('Pier', text('One.'), link, text('Three.')), section('Wall', text('Four.')))
  expect(notesOf(edited)).toEqual([['text-replaced', 'Two.', '$.sections[0].body[1]']])
})

it('names added texts, sections and pictures that are gone', () => {
  const edited = article(
    section('Pier', text('One.'), text('Two.'), text('Added.'), text('Three.'), picture('own.jpg')),
    section('Our view', text('A comment.'), picture('view.jpg')),
    section('Wall', text('Four.')),
  )
  expect(notesOf(edited)).toEqual([
    ['text-removed', 'Added.', '$.sections[0]'],
    ['section-removed', 'Our view', undefined],
    ['picture-removed', 'own.jpg', undefined],
  ])
})

it('names an edited text in a section that the source has removed', () => {
  const edited = article(SOURCE.sections[0] as Section, section('Wall', text('Four, mended.')))
  expect(notesOf(edited, article(SOURCE.sections[0] as Section))).toEqual([
    ['text-removed', 'Four, mended.', undefined],
  ])
})

it('says nothing of an edit that the source has made, too', () => {
  const edited = article(section('Pier', text('One.'), text('Two!'), text('Three.')), section('Wall', text('Four.')))
  expect(notesOf(edited, edited)).toEqual([])
})

it('names every text that changes if the last import is not known', () => {
  const corrected = article(section('Pier', text('One!'), text('Two.'), text('Three.')), section('Wall', text('Four.')))
  expect(notesOf(SOURCE, corrected, null)).toEqual([['text-replaced', 'One.', '$.sections[0].body[0]']])
})
