import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { readArticle } from '../../../src/article/readArticle.ts'
import { buildDeck } from '../../../src/deck/buildDeck.ts'
import { EndSlide } from '../../../src/reader/slides/EndSlide.tsx'

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

describe('EndSlide', () => {
  it('lists the credit of each picture with a link to its slide, also for the same photographer', async () => {
    const onGo = vi.fn()
    render(<EndSlide deck={deckWithCredits('Ann', 'Ben', 'Ann')} onGo={onGo} />)
    expect(screen.getAllByRole('listitem').map(item => item.textContent)).toEqual([
      'S0Source: Ann',
      'S1Source: Ben',
      'S2Source: Ann',
    ])
    await userEvent.click(screen.getByRole('link', { name: 'S1' }))
    expect(onGo).toHaveBeenCalledWith(2)
  })

  it('leaves clicks with a modifier key to the browser, which opens a new tab', async () => {
    const onGo = vi.fn()
    render(<EndSlide deck={deckWithCredits('Ann')} onGo={onGo} />)
    const user = userEvent.setup()
    await user.keyboard('{Control>}')
    await user.click(screen.getByRole('link', { name: 'S0' }))
    expect(onGo).not.toHaveBeenCalled()
    expect(screen.getByRole('link', { name: 'S0' })).toHaveAttribute('href', '#s0')
  })

  it('goes back to the cover with "Read again"', async () => {
    const onGo = vi.fn()
    render(<EndSlide deck={deckWithCredits()} onGo={onGo} />)
    await userEvent.click(screen.getByRole('button', { name: 'Read again' }))
    expect(onGo).toHaveBeenCalledWith(0)
    expect(screen.queryByRole('list')).toBeNull()
  })

  it('shows a next article in its own language and direction', () => {
    const next = { href: '/b/', headline: 'بيت الحكمة', lang: 'ar' }
    render(<EndSlide deck={deckWithCredits()} next={next} onGo={() => {}} />)
    expect(screen.getByText('بيت الحكمة')).toHaveAttribute('lang', 'ar')
    expect(screen.getByText('بيت الحكمة')).toHaveAttribute('dir', 'rtl')
  })

  it('links to the next article', () => {
    render(<EndSlide deck={deckWithCredits()} next={{ href: '/b/', headline: 'The other' }} onGo={() => {}} />)
    expect(screen.getByRole('link', { name: /Next article.*The other/ })).toHaveAttribute('href', '/b/')
  })
})
