import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { getShortcutKey } from './shortcutKey.ts'
import { usesKey } from './usesKey.ts'

/** What the keys of a reader can do. */
export type KeyActions = {
  next: () => void
  previous: () => void
  first: () => void
  last: () => void
  /** Scrolls the text of the slide by this many of its heights; false when it has no more in that direction. */
  scrollText: (screens: number) => boolean
  /** The browser's find box was asked for (Ctrl+F), and opens in any case. */
  openFind: () => void
  /** A key with a single character, in lower case, one of LETTERS. */
  runShortcut: (key: string) => void
}

/** An arrow up or down moves the text by this share of the slide's height. */
const LINE = 0.1
/** Space and page keys leave some of the last screen in view, so that the eye finds its line again. */
const PAGE = 0.85
/** The keys with a single character that do something (shortcuts.lazy.ts). */
const LETTERS = /^[cmflpsz?+=-]$/ // cspell:disable-line

/**
 * The keys of the reader: arrows (mirrored from right to left), Space, PageDown and PageUp, Home and End. They act
 * while focus is inside `root`; with `wholePage` also while it is on what is around it (the body, when it is nowhere).
 * Never in dialogs, never where the focused element uses them itself (usesKey.ts), never with Ctrl, Alt or Meta, with
 * Shift only Space, and not on an event that somebody has handled.
 * @param slides whether slides are shown; over the full article the keys that move are the browser's
 */
export function useKeys(
  root: RefObject<HTMLElement | null>,
  actions: KeyActions,
  { rtl, wholePage, slides }: { rtl: boolean; wholePage: boolean; slides: boolean },
): void {
  const latest = useRef({ actions, rtl, slides })
  // In the layout's turn: who sees what a key has done may press the next one before effects have theirs.
  useLayoutEffect(() => {
    latest.current = { actions, rtl, slides }
  })
  useEffect(() => {
    const element = root.current
    if (!element) return
    const listen: EventTarget = wholePage ? element.ownerDocument : element
    const pressed = (event: Event) => {
      const key = event as KeyboardEvent
      const { actions, rtl, slides } = latest.current
      if (slides && asksToFind(key) && !element.querySelector('dialog')) actions.openFind()
      if (!isOurs(key, element)) return
      if (act(key, actions, rtl, slides)) key.preventDefault()
    }
    listen.addEventListener('keydown', pressed)
    return () => listen.removeEventListener('keydown', pressed)
  }, [root, wholePage])
}

const asksToFind = (event: KeyboardEvent) =>
  (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && getShortcutKey(event) === 'f'

function isOurs(event: KeyboardEvent, root: HTMLElement): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return false
  // Inside a shadow root the event's target is the host: the path tells where it really began.
  const path = event.composedPath()
  const target = path[0]
  if (!(target instanceof Element) || target.closest('dialog[open]')) return false
  // The slide's own scrolling is ours (scrollText).
  const end = path.findIndex(each => each instanceof Element && each.matches('.newsreel-slide, .newsreel'))
  const inside = path.slice(0, end < 0 ? undefined : end).filter(each => each instanceof Element)
  if (usesKey(inside, event)) return false
  return root.contains(target) || target.contains(root)
}

function act(event: KeyboardEvent, actions: KeyActions, rtl: boolean, slides: boolean): boolean {
  const letter = getShortcutKey(event)
  if (LETTERS.test(letter) && !event.repeat) actions.runShortcut(letter)
  if (!slides) return false
  const page = (screens: number, beyond: () => void) => {
    if (!actions.scrollText(screens)) beyond()
    return true
  }
  if (event.key === ' ') return event.shiftKey ? page(-PAGE, actions.previous) : page(PAGE, actions.next)
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
      return actions.scrollText(LINE)
    case 'ArrowUp':
      return actions.scrollText(-LINE)
    case 'PageDown':
      return page(PAGE, actions.next)
    case 'PageUp':
      return page(-PAGE, actions.previous)
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
