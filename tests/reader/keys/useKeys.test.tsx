import { fireEvent, render } from '@testing-library/react'
import { useLayoutEffect, useRef } from 'react'
import { expect, it, vi } from 'vitest'
import { useKeys } from '../../../src/reader/keys/useKeys.ts'

const last = vi.fn()
const rest = {
  next: vi.fn(),
  previous: vi.fn(),
  first: vi.fn(),
  scrollText: () => false,
  find: vi.fn(),
  letter: vi.fn(),
}

/** A reader's keys, and somebody who presses one as soon as something has changed on the screen. */
function Keys({ slides, onSeen }: { slides: boolean; onSeen?: () => void }) {
  const root = useRef<HTMLDivElement>(null)
  useKeys(root, { ...rest, last }, { rtl: false, wholePage: true, slides })
  useLayoutEffect(() => onSeen?.(), [onSeen])
  return <div ref={root} tabIndex={-1} />
}

it('leaves End to the browser from the moment at which the full article is there', () => {
  const end = () => void fireEvent.keyDown(document.body, { key: 'End' })
  const { rerender } = render(<Keys slides />)
  end()
  expect(last).toHaveBeenCalledTimes(1)
  rerender(<Keys slides={false} onSeen={end} />)
  expect(last).toHaveBeenCalledTimes(1)
})

it('leaves keys that extend a selection to the browser', () => {
  const { container } = render(<Keys slides />)
  vi.clearAllMocks()
  for (const key of ['End', 'Home', 'ArrowRight', 'ArrowLeft', 'ArrowDown', 'PageDown', 'PageUp'])
    expect(fireEvent.keyDown(container, { key, shiftKey: true }), key).toBe(true)
  for (const action of [last, rest.first, rest.next, rest.previous]) expect(action).not.toHaveBeenCalled()
  fireEvent.keyDown(container, { key: ' ', shiftKey: true })
  expect(rest.previous).toHaveBeenCalledTimes(1)
})

it('takes letters of other scripts by their place on the keyboard', () => {
  const { container } = render(<Keys slides />)
  vi.clearAllMocks()
  fireEvent.keyDown(container, { key: 'с', code: 'KeyC' })
  expect(rest.letter).toHaveBeenLastCalledWith('c')
  fireEvent.keyDown(container, { key: 'а', code: 'KeyF', ctrlKey: true })
  expect(rest.find).toHaveBeenCalledTimes(1)
  fireEvent.keyDown(container, { key: 'с', code: 'KeyC', isComposing: true })
  expect(rest.letter).toHaveBeenCalledTimes(1)
})
