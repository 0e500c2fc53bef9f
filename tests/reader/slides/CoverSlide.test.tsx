import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { readArticle } from '../../../src/article/readArticle.ts'
import { buildDeck } from '../../../src/deck/buildDeck.ts'
import { CoverSlide } from '../../../src/reader/slides/CoverSlide.tsx'

const source = 'https://news.example/articles/a/article.json'
const renderCover = (more: object = {}) => {
  const { article } = readArticle({
    version: 1,
    headline: 'The harbour reopens',
    sections: [{ id: 'lead', body: [{ type: 'paragraph', text: 'The lead.' }] }],
    ...more,
  })
  const deck = article && buildDeck(article)
  const slide = deck?.slides[0]
  if (!deck || !slide) throw new Error('unreadable')
  return render(<CoverSlide {...{ deck, slide, source, minutes: 4 }} home={{ href: '/', label: 'All articles' }} />)
}

describe('CoverSlide', () => {
  it('shows kicker, headline, standfirst, bylines, publisher, both dates, the lead and the home link', () => {
    renderCover({
      lang: 'en-US',
      kicker: 'Harbour',
      standfirst: 'After nine years.',
      byline: [{ name: 'A. Writer', url: 'https://example.com/a' }, { name: 'B. Other' }],
      published: '2024-07-04',
      modified: '2024-07-05',
      publisher: { name: 'The Paper' },
    })
    expect(screen.getByRole('heading', { level: 1, name: 'The harbour reopens' })).toBeVisible()
    for (const text of ['Harbour', 'After nine years.', 'B. Other', 'The Paper', 'The lead.'])
      expect(screen.getByText(text)).toBeVisible()
    expect(screen.getByRole('link', { name: 'By A. Writer' })).toHaveAttribute('href', 'https://example.com/a')
    expect(screen.getByText('Published July 4, 2024')).toHaveAttribute('datetime', '2024-07-04')
    expect(screen.getByText('Updated July 5, 2024')).toBeVisible()
    expect(screen.getByRole('link', { name: 'All articles' })).toHaveAttribute('href', '/')
  })

  it('leaves no empty lines for missing fields', () => {
    const { container } = renderCover()
    expect(container).toHaveTextContent(/^All articlesThe harbour reopens4 min readThe lead\.$/)
    expect([...container.querySelectorAll('p')].map(each => each.textContent)).toEqual(['4 min read', 'The lead.'])
  })

  it('shows the first figure of the lead', () => {
    const body = [{ type: 'figure', src: 'a.jpg', width: 16, height: 9, alt: 'A pier', credit: 'Ann' }]
    renderCover({ sections: [{ id: 'lead', body }] })
    expect(screen.getByRole('img', { name: 'A pier' })).toBeVisible()
  })
})
