/** Elements that use keys themselves: arrows, Home and End, Space, or letters to find an entry. */
const USES_KEYS = [
  'input, textarea, select, video[controls], audio[controls], [contenteditable]:not([contenteditable="false"])',
  ...'application combobox grid listbox menu menubar radiogroup scrollbar searchbox slider spinbutton tablist textbox toolbar tree treegrid'
    .split(' ')
    .map(role => `[role="${role}"]`),
  '[role="separator"][tabindex]',
].join()
const USES_SPACE = 'button, summary, :is([role="button"], [role="checkbox"], [role="switch"])'

/**
 * True if the focused element, or one around it inside the slide, uses a key itself.
 * @param path the elements from the focused one up to the slide
 */
export function usesKey(path: Element[], event: KeyboardEvent): boolean {
  return path.some(
    element =>
      element.matches(USES_KEYS) || (event.key === ' ' && element.matches(USES_SPACE)) || scrollsByKey(element, event),
  )
}

/** True if a key scrolls an element. At the element's end the key turns slides, unless it is held down. */
function scrollsByKey(element: Element, { key, shiftKey, repeat }: KeyboardEvent): boolean {
  const isHorizontal = /^Arrow[LR]/.test(key)
  if (!isHorizontal && !/^(Arrow|Page|Home|End| )/.test(key)) return false
  const { scrollWidth, clientWidth, scrollHeight, clientHeight, scrollLeft, scrollTop } = element
  const max = isHorizontal ? scrollWidth - clientWidth : scrollHeight - clientHeight
  if (max <= 1) return false
  const { overflowX, overflowY, direction } = getComputedStyle(element)
  if (!/auto|scroll/.test(isHorizontal ? overflowX : overflowY)) return false
  const isBack = /Left|Up|Home/.test(key) || (key === ' ' && shiftKey)
  const before = isHorizontal ? scrollLeft + (direction === 'rtl' ? max : 0) : scrollTop
  return repeat || (isBack ? before : max - before) > 1
}
