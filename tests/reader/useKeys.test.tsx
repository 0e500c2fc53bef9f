import { fireEvent, render } from '@testing-library/react'
import { useLayoutEffect, useRef } from 'react'
import { expect, it, vi } from 'vitest'
import { useKeys } from '../../src/reader/useKeys.ts'

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
