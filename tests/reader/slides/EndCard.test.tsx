import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { readArticle } from '../../../src/article/readArticle.ts'
import { buildDeck } from '../../../src/deck/buildDeck.ts'
import { EndCard, type EndCardProps } from '../../../src/reader/slides/EndCard.lazy.tsx'

const picture = (credit: string) => ({ type: 'figure', src: 'a.jpg', width: 16, height: 9, alt: 'A', credit })
const deckWithCredits = (...credits: string[]) => {
  const sections = [
    { id: 'lead', body: [] },
    ...credits.map((credit, i) => ({ id: `s${i}`, heading: `S${i}`, body: [picture(credit)] })),
  ]
  const { article } = readArticle({ version: 1, headline: 'H', sections })
  if (!article) throw new Error('unreadable')
  return buildDeck(article)
}
const source = 'https://news.example/articles/a/article.json'
const renderCard = (props: Partial<EndCardProps>) => {
  const actions = { onGo: vi.fn(), onOpen: vi.fn(), onView: vi.fn() }
  const { container } = render(<EndCard deck={deckWithCredits()} source={source} {...actions} {...props} />)
  const findPicture = () => container.querySelector('img')
  return { ...actions, findPicture }
}
const next = { href: '/b/', headline: 'The other' }

describe('EndCard', () => {
  it('folds the credit of each picture with a link to its slide, also for the same photographer', async () => {
    const { onGo } = renderCard({ deck: deckWithCredits('Ann', 'Ben', 'Ann') })
    const summary = screen.getByText('Picture credits (3)')
    expect(summary.closest('details')).not.toHaveAttribute('open')
    await userEvent.click(summary)
    expect(screen.getAllByRole('listitem').map(item => item.textContent)).toEqual([
      'S0Source: Ann',
      'S1Source: Ben',
      'S2Source: Ann',
    ])
    await userEvent.click(screen.getByRole('link', { name: 'S1' }))
    expect(onGo).toHaveBeenCalledWith(2)
  })

  it('leaves clicks with a modifier key to the browser, which opens a new tab', async () => {
    const { onGo } = renderCard({ deck: deckWithCredits('Ann') })
    const user = userEvent.setup()
    await user.click(screen.getByText('Picture credits (1)'))
    await user.keyboard('{Control>}')
    await user.click(screen.getByRole('link', { name: 'S0' }))
    expect(onGo).not.toHaveBeenCalled()
    expect(screen.getByRole('link', { name: 'S0' })).toHaveAttribute('href', '#s0')
  })

  it('reads again, shares and opens the full article', async () => {
    const { onGo, onOpen, onView } = renderCard({})
    for (const name of ['Read again', 'Share', 'Full article'])
      await userEvent.click(screen.getByRole('button', { name }))
    expect(onGo).toHaveBeenCalledWith(0)
    expect(onOpen).toHaveBeenCalledWith('share')
    expect(onView).toHaveBeenCalledWith('article')
    expect(screen.queryByRole('list')).toBeNull()
  })

  it('shows a next article in its own language and direction', () => {
    renderCard({ next: { ...next, headline: 'بيت الحكمة', lang: 'ar' } })
    expect(screen.getByText('بيت الحكمة')).toHaveAttribute('lang', 'ar')
    expect(screen.getByText('بيت الحكمة')).toHaveAttribute('dir', 'rtl')
  })

  it('links to the next article, with its minutes and its picture', () => {
    const article = 'https://news.example/articles/b/article.json'
    const figure = { type: 'figure' as const, src: 'b.jpg', credit: 'Ben' }
    const { findPicture } = renderCard({ next: { ...next, minutes: 3, article, picture: figure } })
    const link = screen.getByRole('link', { name: /Next article.*The other/ })
    expect(link).toHaveAttribute('href', '/b/')
    expect(within(link).getByText('3 min read')).toBeVisible()
    expect(findPicture()).toHaveAttribute('src', 'https://news.example/articles/b/b.jpg')
  })

  it('shows the own picture of an article without a next one', () => {
    const { findPicture } = renderCard({ deck: deckWithCredits('Ann') })
    expect(findPicture()).toHaveAttribute('src', 'https://news.example/articles/a/a.jpg')
    expect(screen.queryByRole('link', { name: /Next article/ })).toBeNull()
  })

  it('finds the picture of the next article in its article.json, and does without one that is broken', async () => {
    const answers: Record<string, unknown> = {
      'https://news.example/articles/c/article.json': {
        sections: [
          {
            body: [
              { type: 'figure', alt: 'To come' },
              { type: 'figure', src: 'c.jpg' },
            ],
          },
        ],
      },
      'https://news.example/articles/d/article.json': { sections: 'none' },
    }
    const fetched = vi.spyOn(globalThis, 'fetch').mockImplementation(async url => {
      const response = new Response(JSON.stringify(answers[`${url}`]))
      Object.defineProperty(response, 'url', { value: url })
      return response
    })
    const [article, broken] = Object.keys(answers)
    const found = renderCard({ next: { ...next, article: `${article}` } })
    await vi.waitFor(() => expect(found.findPicture()).toHaveAttribute('src', 'https://news.example/articles/c/c.jpg'))
    const { findPicture } = renderCard({ next: { ...next, article: `${broken}` } })
    await vi.waitFor(() => expect(fetched).toHaveBeenCalledTimes(2))
    await Promise.all(fetched.mock.results.map(({ value }) => value))
    expect(findPicture()).toBeNull()
  })
})
