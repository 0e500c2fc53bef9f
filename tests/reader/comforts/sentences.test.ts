import { describe, expect, it } from 'vitest'
import { sentencesOf } from '../../../src/reader/comforts/sentences.ts'

function slide(html: string): Element {
  const element = document.createElement('div')
  element.innerHTML = html
  return element
}
const said = (html: string, lang = 'en') => sentencesOf(slide(html), lang).map(({ text }) => text)

describe('sentencesOf', () => {
  it('gives headings, paragraphs, lists and quotes in the order of the page', () => {
    const html =
      '<h2>A heading</h2><p>First. Second?</p><ul><li>Three</li></ul><blockquote><p>Four!</p><footer>Ann</footer></blockquote>'
    expect(said(html)).toEqual(['A heading', 'First.', 'Second?', 'Three', 'Four!', 'Ann'])
  })

  it('leaves out what is no text of the article: byline and dates, kicker, credits, notes in place of a picture', () => {
    const besides = ['imprint', 'kicker', 'panel', 'credits'].map(
      name => `<div class="newsreel-${name}"><p>No.</p></div>`,
    )
    expect(said(`${besides.join('')}<p>Yes.</p>`)).toEqual(['Yes.'])
    const caption = '<span class="newsreel-caption">Yes.</span><span class="newsreel-credit">No.</span>'
    expect(said(`<figure><figcaption>${caption}</figcaption></figure>`)).toEqual(['Yes.'])
  })

  it('has a range for each sentence that holds exactly its words, also across links and stresses', () => {
    const html = '<p>It cost <strong>$3.50</strong> in <em>all. Then</em> <a href="#">it</a> closed.</p>'
    const sentences = sentencesOf(slide(html), 'en')
    expect(sentences.map(({ text }) => text)).toEqual(['It cost $3.50 in all.', 'Then it closed.'])
    expect(sentences.map(({ range }) => range.toString())).toEqual(sentences.map(({ text }) => text))
  })

  it('says nothing for what holds no letter and no digit', () => {
    expect(said('<p>* * *</p><p>…</p><p></p>')).toEqual([])
  })

  it('does not stop at initials and short titles', () => {
    expect(said('<p>Mr. A. Name of the U.S. Navy spoke. He left.</p>')).toEqual([
      'Mr. A. Name of the U.S. Navy spoke.',
      'He left.',
    ])
    expect(said('<p>It ends in the U.S.</p>')).toEqual(['It ends in the U.S.'])
  })

  it('cuts by the rules of the language', () => {
    expect(said('<p>港口重新开放。船来了！人们很高兴。</p>', 'zh')).toEqual([
      '港口重新开放。',
      '船来了！',
      '人们很高兴。',
    ])
    expect(said('<p>أعيد فتح الميناء. هل جاءت السفن؟ نعم.</p>', 'ar')).toHaveLength(3)
  })
})
