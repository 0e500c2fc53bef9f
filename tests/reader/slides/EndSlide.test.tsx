import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { readArticle } from '../../../src/article/readArticle.ts'
import { buildDeck } from '../../../src/deck/buildDeck.ts'
import { EndSlide } from '../../../src/reader/slides/EndSlide.tsx'

const picture = (credit: string) => ({ type: 'figure', src: 'a.jpg', width: 16, height: 9, alt: 'A', credit })
const deckOf = (...credits: string[]) => {
  const sections = [
    { id: 'lead', body: [] },
    ...credits.map((credit, i) => ({ id: `s${i}`, heading: `S${i}`, body: [picture(credit)] })),
  ]
  const { article } = readArticle({ version: 1, headline: 'H', sections })
  if (!article) throw new Error('unreadable')
  return buildDeck(article)
}

describe('EndSlide', () => {
  it('lists the credit of every picture, also those of one photographer, with the slide that shows it', async () => {
    const onGo = vi.fn()
    render(<EndSlide deck={deckOf('Ann', 'Ben', 'Ann')} onGo={onGo} />)
    expect(screen.getAllByRole('listitem').map(item => item.textContent)).toEqual([
      'S0Source: Ann',
      'S1Source: Ben',
      'S2Source: Ann',
    ])
    await userEvent.click(screen.getByRole('link', { name: 'S1' }))
    expect(onGo).toHaveBeenCalledWith(2)
  })

  it('leaves a click with a modifier to the browser, which opens a tab', async () => {
    const onGo = vi.fn()
    render(<EndSlide deck={deckOf('Ann')} onGo={onGo} />)
    const user = userEvent.setup()
    await user.keyboard('{Control>}')
    await user.click(screen.getByRole('link', { name: 'S0' }))
    expect(onGo).not.toHaveBeenCalled()
    expect(screen.getByRole('link', { name: 'S0' })).toHaveAttribute('href', '#s0')
  })

  it('reads again from the cover', async () => {
    const onGo = vi.fn()
    render(<EndSlide deck={deckOf()} onGo={onGo} />)
    await userEvent.click(screen.getByRole('button', { name: 'Read again' }))
    expect(onGo).toHaveBeenCalledWith(0)
    expect(screen.queryByRole('list')).toBeNull()
  })

  it('leads to an article in another language as that is read and written', () => {
    const next = { href: '/b/', headline: 'بيت الحكمة', lang: 'ar' }
    render(<EndSlide deck={deckOf()} next={next} onGo={() => {}} />)
    expect(screen.getByText('بيت الحكمة')).toHaveAttribute('lang', 'ar')
    expect(screen.getByText('بيت الحكمة')).toHaveAttribute('dir', 'rtl')
  })

  it('leads to the next article', () => {
    render(<EndSlide deck={deckOf()} next={{ href: '/b/', headline: 'The other' }} onGo={() => {}} />)
    expect(screen.getByRole('link', { name: /Next article.*The other/ })).toHaveAttribute('href', '/b/')
  })
})
