import { type RefObject, useLayoutEffect, useRef } from 'react'
import { getShortcutKey } from './shortcutKey.ts'
import { usesKey } from './usesKey.ts'

/** The actions of the reader's keys. */
export type KeyActions = {
  next: () => void
  previous: () => void
  first: () => void
  last: () => void
  /** Scrolls the slide's text by a multiple of its height. Returns false at its end. */
  scrollText: (screens: number) => boolean
  /** Called on Ctrl+F. The browser's find box opens nevertheless. */
  openFind: () => void
  /** Called with a key of SHORTCUTS, in lower case. */
  runShortcut: (key: string) => void
}

/** The arrow keys scroll the text by this part of the slide's height. */
const LINE_STEP = 0.1
/** Space and the page keys leave some of the last screen in view, for orientation. */
const PAGE_STEP = 0.85
/** The single-character shortcuts (shortcuts.lazy.ts). */
const SHORTCUTS = /^[cmflpsz?+=-]$/ // cspell:disable-line

/**
 * Handles the reader's keys: arrows (mirrored from right to left), Space, PageDown and PageUp, Home and End. They work
 * while the focus is inside `root`; with `wholePage` also while it is on an ancestor, such as the body. Ignored are
 * keys in dialogs, keys that the focused element uses itself (usesKey.ts), keys with Ctrl, Alt or Meta, or with Shift
 * except for Space, and events with `defaultPrevented`.
 * @param options.slides whether slides are shown; in the full article, the browser handles the keys that scroll
 */
export function useKeys(
  root: RefObject<HTMLElement | null>,
  actions: KeyActions,
  { rtl, wholePage, slides }: { rtl: boolean; wholePage: boolean; slides: boolean },
): void {
  const latest = useRef({ actions, rtl, slides })
  // Layout effects, because the next key may be pressed before passive effects run.
  useLayoutEffect(() => {
    latest.current = { actions, rtl, slides }
  })
  useLayoutEffect(() => {
    const element = root.current
    if (!element) return
    const target: EventTarget = wholePage ? element.ownerDocument : element
    const onKeyDown = (event: Event) => {
      const key = event as KeyboardEvent
      const { actions, rtl, slides } = latest.current
      if (slides && isFindShortcut(key) && !element.querySelector('dialog[open]')) actions.openFind()
      if (!isReaderKey(key, element)) return
      if (handleKey(key, actions, rtl, slides)) key.preventDefault()
    }
    target.addEventListener('keydown', onKeyDown)
    return () => target.removeEventListener('keydown', onKeyDown)
  }, [root, wholePage])
}

const isFindShortcut = (event: KeyboardEvent) =>
  (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && getShortcutKey(event) === 'f'

function isReaderKey(event: KeyboardEvent, root: HTMLElement): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return false
  // Outside of a shadow root, event.target is only the host.
  const path = event.composedPath()
  const target = path[0]
  if (!(target instanceof Element) || target.closest('dialog[open]')) return false
  // Up to the slide and the carousel, which the reader scrolls itself.
  const isOurs = (element: EventTarget) =>
    element instanceof Element && element.matches('.newsreel-slide, .newsreel-carousel, .newsreel')
  const end = path.findIndex(isOurs)
  const inside = path.slice(0, end < 0 ? undefined : end).filter(element => element instanceof Element)
  if (usesKey(inside, event)) return false
  return root.contains(target) || target.contains(root)
}

function handleKey(event: KeyboardEvent, actions: KeyActions, rtl: boolean, slides: boolean): boolean {
  const letter = getShortcutKey(event)
  if (SHORTCUTS.test(letter) && !event.repeat) actions.runShortcut(letter)
  if (!slides) return false
  const page = (screens: number, beyond: () => void) => {
    if (!actions.scrollText(screens)) beyond()
    return true
  }
  if (event.key === ' ') return event.shiftKey ? page(-PAGE_STEP, actions.previous) : page(PAGE_STEP, actions.next)
  if (event.shiftKey) return false // extends a selection
  switch (event.key) {
    case 'ArrowRight':
    case 'ArrowLeft': {
      const forward = (event.key === 'ArrowRight') !== rtl
      if (forward) actions.next()
      else actions.previous()
      return true
    }
    case 'ArrowDown':
      return actions.scrollText(LINE_STEP)
    case 'ArrowUp':
      return actions.scrollText(-LINE_STEP)
    case 'PageDown':
      return page(PAGE_STEP, actions.next)
    case 'PageUp':
      return page(-PAGE_STEP, actions.previous)
    case 'Home':
      actions.first()
      return true
    case 'End':
      actions.last()
      return true
    default:
      return false
  }
}
