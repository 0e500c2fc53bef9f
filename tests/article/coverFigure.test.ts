import { describe, expect, it } from 'vitest'
import { findCoverFigure, getCover as getCoverOf, replaceSections } from '../../src/article/coverFigure.ts'
import { readArticle } from '../../src/article/readArticle.ts'
import type { Article } from '../../src/article/schema.ts'

const figure = (src: string, more: object = {}) => ({ type: 'figure', src, width: 1600, height: 900, ...more })
const text = (words: string) => ({ type: 'paragraph', text: words })

/** @param lead the blocks of the lead @param body those of the only section */
function articleOf(lead: object[], body: object[], more: object = {}): Article {
  const sections = [
    { id: 'lead', body: lead },
    { id: 'one', heading: 'One', body },
  ]
  const { article } = readArticle({ version: 1, headline: 'H', sections, ...more })
  if (!article) throw new Error('unreadable')
  return article
}

const getCover = (article: Article) => getCoverOf(article, article.sections[0]?.body ?? [])

describe('getCover', () => {
  it('is led by the picture of the lead, else by the first of the article, which stays in its section', () => {
    const own = getCover(articleOf([figure('lead.jpg'), text('Words.')], [figure('one.jpg')]))
    expect(own).toMatchObject({ picture: { src: 'lead.jpg' }, place: 'cover' })
    const article = articleOf([text('Words.')], [figure('one.jpg')])
    expect(getCover(article)).toMatchObject({ picture: { src: 'one.jpg' }, place: 'cover' })
    expect(article.sections[1]?.body).toHaveLength(1)
  })

  it('shows the picture that the article names, and none in front with "none"', () => {
    const bodies: [object[], object[]] = [[figure('lead.jpg'), text('Words.')], [figure('one.jpg')]]
    const named = articleOf(...bodies, { cover: { figure: 'one.jpg' } })
    expect(getCover(named).picture?.src).toBe('one.jpg')
    expect(findCoverFigure(named)?.src).toBe('one.jpg')
    const beside = articleOf(...bodies, { cover: 'none' })
    expect(getCover(beside)).toMatchObject({ picture: { src: 'lead.jpg' }, place: 'slide' })
    expect(getCover(articleOf([], [figure('one.jpg')], { cover: 'none' })).picture).toBeNull()
  })

  it('leaves a chart, a drawing, a small picture and one that is still to come beside the words', () => {
    for (const more of [{ fit: 'contain' }, { src: 'map.svg' }, { width: 600, height: 400 }, { src: undefined }])
      expect(getCover(articleOf([figure('lead.jpg', more)], [])), JSON.stringify(more)).toMatchObject({
        place: 'slide',
      })
    expect(getCover(articleOf([figure('map.svg', { fit: 'cover' })], []))).toMatchObject({ place: 'cover' })
  })

  it('leaves room for a lead of more than 80 words, in scripts without spaces too, and for other pictures of it', () => {
    const isLed = (...blocks: object[]) => getCover(articleOf([figure('a.jpg'), ...blocks], [])).place === 'cover'
    expect(isLed(text('word '.repeat(75)))).toBe(true)
    expect(isLed(text('word '.repeat(85)))).toBe(false)
    expect(isLed(text('停航九个冬天之后渡轮驶回老港口。'.repeat(8)))).toBe(true)
    expect(isLed(text('停航九个冬天之后渡轮驶回老港口。'.repeat(12)))).toBe(false)
    expect(isLed(figure('b.jpg'))).toBe(false)
  })
})

it('a cover keeps its picture when a build gives that another file, and loses it with the file', () => {
  const article = articleOf([figure('a.jpg')], [figure('b.jpg')], { cover: { figure: 'b.jpg' } })
  const renamed = articleOf([figure('x/a.jpg')], [figure('x/b.jpg')]).sections
  expect(replaceSections(article, renamed)).toMatchObject({ cover: { figure: 'x/b.jpg' }, sections: renamed })
  const failed = articleOf([figure('x/a.jpg')], [{ type: 'figure' }]).sections
  expect(replaceSections(article, failed)).not.toHaveProperty('cover')
})
