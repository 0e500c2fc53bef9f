/** Elements that take keys of their own: arrows, Home and End, Space, or letters to find an entry. */
const TAKES_KEYS = [
  'input, textarea, select, video[controls], audio[controls], [contenteditable]:not([contenteditable="false"])',
  ...'application combobox grid listbox menu menubar radiogroup scrollbar searchbox slider spinbutton tablist textbox toolbar tree treegrid'
    .split(' ')
    .map(role => `[role="${role}"]`),
  '[role="separator"][tabindex]',
].join()
const TAKES_SPACE = 'button, summary, :is([role="button"], [role="checkbox"], [role="switch"])'

/**
 * Whether what has the focus uses a key itself, so that it turns no slide.
 * @param path the elements from the focused one up to the slide
 */
export function usesKey(path: Element[], event: KeyboardEvent): boolean {
  return path.some(
    element =>
      element.matches(TAKES_KEYS) || (event.key === ' ' && element.matches(TAKES_SPACE)) || scrolls(element, event),
  )
}

/** Whether an element scrolls by a key. At its end the key goes on to the slides, unless it is held down. */
function scrolls(element: Element, { key, shiftKey, repeat }: KeyboardEvent): boolean {
  const across = /^Arrow[LR]/.test(key)
  if (!across && !/^(Arrow|Page|Home|End| )/.test(key)) return false
  const { scrollWidth, clientWidth, scrollHeight, clientHeight, scrollLeft, scrollTop } = element
  const max = across ? scrollWidth - clientWidth : scrollHeight - clientHeight
  if (max <= 1) return false
  const { overflowX, overflowY, direction } = getComputedStyle(element)
  if (!/auto|scroll/.test(across ? overflowX : overflowY)) return false
  const isBack = /Left|Up|Home/.test(key) || (key === ' ' && shiftKey)
  const before = across ? scrollLeft + (direction === 'rtl' ? max : 0) : scrollTop
  return repeat || (isBack ? before : max - before) > 1
}
