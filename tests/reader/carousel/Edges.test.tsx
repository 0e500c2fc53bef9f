import { fireEvent, render } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { buildDeck, type Slide } from '../../../src/deck/buildDeck.ts'
import { Edges } from '../../../src/reader/carousel/Edges.tsx'

const figure = { type: 'figure', src: 'pier.jpg', alt: 'A pier', width: 1600, height: 900, credit: 'A' } as const
const body = [{ type: 'paragraph', text: 'Text.' }] as const
const { slides } = buildDeck({
  version: 1,
  id: 'harbour',
  headline: 'The harbour reopens',
  cover: 'none',
  sections: [
    { id: 'lead', body: [...body] },
    { id: 'a', heading: 'Without a picture', body: [...body] },
    { id: 'b', heading: 'With a picture', body: [figure, ...body] },
  ],
})
const edgesOf = (index: number, hasNext = true) => {
  const { container } = render(<Edges slide={slides[index] as Slide} index={index} hasNext={hasNext} />)
  return [...container.querySelectorAll<HTMLElement>('[data-edge]')].map(edge => edge.dataset['edge'])
}

it('offers only margins that lead somewhere and hold no picture', () => {
  expect(slides.map(({ kind }) => kind)).toEqual(['cover', 'section', 'section', 'end'])
  expect(slides.map((_, index) => edgesOf(index))).toEqual([['next'], ['previous', 'next'], ['next'], ['next']])
  expect(edgesOf(3, false)).toEqual([])
})

it('presses the button of its own reader, hidden from screen readers', () => {
  const press = vi.fn()
  const { container } = render(
    <section className="newsreel">
      <div className="newsreel-bar">
        <button type="button" data-name="next" onClick={press} />
      </div>
      <Edges slide={slides[1] as Slide} index={1} hasNext />
    </section>,
  )
  const edge = container.querySelector('[data-edge="next"]') as HTMLElement
  fireEvent.click(edge)
  expect(press).toHaveBeenCalledTimes(1)
  expect(edge).toHaveAttribute('aria-hidden', 'true')
})
