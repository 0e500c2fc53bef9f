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
  openFind: vi.fn(),
  runShortcut: vi.fn(),
}

/** An element with the reader's keys, which can press one in the same commit as a change. */
function Keys({ slides, onSeen, inside = '' }: { slides: boolean; onSeen?: () => void; inside?: string }) {
  const root = useRef<HTMLDivElement>(null)
  useKeys(root, { ...rest, last }, { rtl: false, wholePage: true, slides })
  useLayoutEffect(() => onSeen?.(), [onSeen])
  useLayoutEffect(() => {
    if (root.current) root.current.innerHTML = inside
  }, [inside])
  return <div ref={root} tabIndex={-1} />
}

it('leaves End to the browser as soon as the full article is shown', () => {
  const end = () => void fireEvent.keyDown(document.body, { key: 'End' })
  const { rerender } = render(<Keys slides />)
  end()
  expect(last).toHaveBeenCalledTimes(1)
  rerender(<Keys slides={false} onSeen={end} />)
  expect(last).toHaveBeenCalledTimes(1)
})

it('handles keys from the first paint', () => {
  vi.clearAllMocks()
  render(<Keys slides onSeen={() => void fireEvent.keyDown(document.body, { key: 'End' })} />)
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

it('accepts letters of other scripts by their position on the keyboard', () => {
  const { container } = render(<Keys slides />)
  vi.clearAllMocks()
  fireEvent.keyDown(container, { key: 'с', code: 'KeyC' })
  expect(rest.runShortcut).toHaveBeenLastCalledWith('c')
  fireEvent.keyDown(container, { key: 'а', code: 'KeyF', ctrlKey: true })
  expect(rest.openFind).toHaveBeenCalledTimes(1)
  fireEvent.keyDown(container, { key: 'с', code: 'KeyC', isComposing: true })
  expect(rest.runShortcut).toHaveBeenCalledTimes(1)
})

const MOVES = ['ArrowRight', 'ArrowLeft', 'Home', 'End', 'PageDown', 'PageUp', ' ']

it.each([
  '<input type="range">',
  '<select></select>',
  '<video controls></video>',
  '<p contenteditable="plaintext-only"></p>',
  '<div role="slider" tabindex="0"></div>',
  '<div role="grid"><div role="gridcell" tabindex="0"></div></div>',
  '<ul role="listbox" tabindex="0"></ul>',
  '<div role="tablist"><button role="tab"></button></div>',
])('leaves all keys to an element that handles them itself: %s', inside => {
  const { container } = render(<Keys slides inside={inside} />)
  const focused = container.querySelector('[tabindex="0"], button, input, select, video, p') as Element
  vi.clearAllMocks()
  for (const key of [...MOVES, 'c']) expect(fireEvent.keyDown(focused, { key }), key).toBe(true)
  for (const action of [last, rest.first, rest.next, rest.previous, rest.runShortcut])
    expect(action).not.toHaveBeenCalled()
})

/** Presses a key in an element of 100 × 100 px, whose content has 300 × 300 px. @returns false if the reader uses it */
function keeps(
  init: KeyboardEventInit,
  [left, top]: [number, number],
  style = 'overflow-x: auto; overflow-y: auto',
): boolean {
  const { container, unmount } = render(
    <Keys slides inside={`<pre style="${style}" tabindex="0"><a href="/">a</a></pre>`} />,
  )
  const [pre, link] = [container.querySelector('pre') as Element, container.querySelector('a') as Element]
  const sizes = {
    clientWidth: 100,
    clientHeight: 100,
    scrollWidth: 300,
    scrollHeight: 300,
    scrollLeft: left,
    scrollTop: top,
  }
  for (const [name, value] of Object.entries(sizes)) Object.defineProperty(pre, name, { value })
  const isKept = fireEvent.keyDown(link, init)
  unmount()
  return isKept
}

it('leaves keys to a nested region that they scroll, until its end', () => {
  for (const key of ['ArrowRight', 'End', 'PageDown', ' ']) {
    expect(keeps({ key }, [0, 0]), key).toBe(true)
    expect(keeps({ key }, [200, 200]), key).toBe(false)
    expect(keeps({ key, repeat: true }, [200, 200]), `${key} held down`).toBe(true)
    expect(keeps({ key }, [0, 0], 'overflow-x: hidden; overflow-y: hidden'), key).toBe(false)
  }
  for (const init of [{ key: 'ArrowLeft' }, { key: 'Home' }, { key: 'PageUp' }, { key: ' ', shiftKey: true }]) {
    expect(keeps(init, [0, 0]), init.key).toBe(false)
    expect(keeps(init, [200, 200]), init.key).toBe(true)
  }
  const rtl = 'overflow-x: auto; direction: rtl'
  expect([keeps({ key: 'ArrowLeft' }, [0, 0], rtl), keeps({ key: 'ArrowRight' }, [0, 0], rtl)]).toEqual([true, false])
  expect(keeps({ key: 'End' }, [0, 0], 'overflow-x: auto; overflow-y: hidden')).toBe(false)
})
