import { renderHook } from '@testing-library/react'
import { createElement, useRef } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { useEscape, useInteraction } from '../../../src/reader/panels/presence.lazy.ts'

/** A reader with a player, a slide and a dialog's place, in the page itself or in the shadow root of an element. */
function makeReader(shadow: boolean) {
  const host = document.createElement('div')
  document.body.append(host)
  const place = shadow ? host.attachShadow({ mode: 'open' }) : host
  place.innerHTML =
    '<section tabindex="-1"><div class="newsreel-player"><button>Pause</button><select></select></div><a href="#">Slide</a></section>'
  const find = (selector: string) => place.querySelector(selector) as HTMLElement
  return { root: { current: find('section') }, button: find('button'), select: find('select'), link: find('a') }
}

afterEach(() => {
  vi.unstubAllGlobals()
  document.body.replaceChildren()
})

const send = (target: Element, kind: string) =>
  target.dispatchEvent(new Event(kind, { bubbles: true, composed: true, cancelable: true }))
const press = (target: Element, key: string) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }))

describe.each([
  ['in a page', false],
  ['in a shadow root', true],
])('%s', (_, shadow) => {
  it('a touch, a wheel, focus or a key in the slides is an interaction', () => {
    const { root, link } = makeReader(shadow)
    const acted = vi.fn()
    renderHook(() => useInteraction(root, acted))
    for (const kind of ['pointerdown', 'touchstart', 'wheel', 'focusin']) send(link, kind)
    press(link, 'ArrowRight')
    press(root.current, 'x')
    expect(acted).toHaveBeenCalledTimes(6)
  })

  it('using the player is not an interaction, but a key that it does not handle is one', () => {
    const { root, button, select } = makeReader(shadow)
    const acted = vi.fn()
    renderHook(() => useInteraction(root, acted))
    for (const kind of ['pointerdown', 'focusin', 'wheel']) send(button, kind)
    for (const key of ['Enter', ' ', 'Tab', 'Shift']) press(button, key)
    for (const key of ['ArrowDown', 'End', '1']) press(select, key)
    expect(acted).not.toHaveBeenCalled()
    press(button, 'ArrowRight')
    expect(acted).toHaveBeenCalledOnce()
  })

  it('events outside the reader are not interactions', () => {
    const { root } = makeReader(shadow)
    const beside = document.createElement('input')
    document.body.append(beside)
    const acted = vi.fn()
    renderHook(() => useInteraction(root, acted))
    press(beside, 'ArrowRight')
    for (const kind of ['pointerdown', 'focusin', 'wheel']) send(beside, kind)
    expect(acted).not.toHaveBeenCalled()
  })

  it('Escape closes an open dialog before the panel', () => {
    const { root, link } = makeReader(shadow)
    const close = vi.fn()
    renderHook(() => useEscape(root, close))
    press(link, 'Enter')
    root.current.append(Object.assign(document.createElement('dialog'), { open: true }))
    press(link, 'Escape')
    expect(close).not.toHaveBeenCalled()
    root.current.querySelector('dialog')?.remove()
    press(link, 'Escape')
    expect(close).toHaveBeenCalledOnce()
  })
})

it('a key counts if no element has the focus, because the reader may be the whole page', () => {
  const { root } = makeReader(false)
  const acted = vi.fn()
  renderHook(() => useInteraction(root, acted))
  press(document.body, 'x')
  expect(acted).toHaveBeenCalledOnce()
})

function Panel({ onClose, onInteract }: { onClose: () => void; onInteract: () => void }) {
  const root = useRef<HTMLElement>(null)
  useEscape(root, onClose)
  useInteraction(root, onInteract)
  return createElement('section', { ref: root })
}

it('Escape and interactions are handled as soon as the panel is in the document', async () => {
  const host = document.createElement('div')
  document.body.append(host)
  const isInDocument = new Promise<void>(resolve =>
    new MutationObserver(() => resolve()).observe(host, { childList: true }),
  )
  // React's `act` runs all effects at once, which hides a listener that comes late.
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false)
  const [onClose, onInteract] = [vi.fn(), vi.fn()]
  const app = createRoot(host)
  app.render(createElement(Panel, { onClose, onInteract }))
  await isInDocument
  press(host, 'Escape')
  expect(onClose).toHaveBeenCalledOnce()
  expect(onInteract).toHaveBeenCalledOnce()
  app.unmount()
})
