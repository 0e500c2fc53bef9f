/** The part of its height by which a sheet must be dragged to close. */
const CLOSING_PART = 1 / 3
/** The speed of a flick, which closes the sheet wherever it is, in CSS pixels a millisecond. */
const FLICK_SPEED = 0.5
/** A finger that rests for so long before it is lifted does not flick. */
const REST_MS = 80

/**
 * Lets a finger drag a sheet down by its header. It closes after a third of its height or with a flick; else it springs
 * back. Does nothing where the dialog is no sheet: the style sheet gives only a sheet's header a `touch-action`.
 */
export function dragSheet(sheet: HTMLElement, onClose: () => void): void {
  const header = sheet.querySelector('header')
  if (!header) return
  let height = 0
  new ResizeObserver(([entry]) => {
    height = entry?.borderBoxSize[0]?.blockSize ?? 0
  }).observe(sheet)
  let finger: { id: number; start: number; from: string; y: number; time: number; speed: number } | null = null
  header.addEventListener('pointerdown', ({ pointerId: id, pointerType, clientY: y, timeStamp: time }) => {
    if (finger || pointerType === 'mouse' || getComputedStyle(header).touchAction === 'auto') return
    // It may still be rising.
    const { translate } = getComputedStyle(sheet)
    const from = translate === 'none' ? '0px' : translate.slice(translate.indexOf(' ') + 1)
    finger = { id, start: y, from, y, time, speed: 0 }
    Object.assign(sheet.style, { transition: 'none', translate: `0 ${from}` })
    for (const animation of sheet.getAnimations()) animation.cancel()
  })
  header.addEventListener('pointermove', ({ pointerId, clientY: y, timeStamp: time }) => {
    if (finger?.id !== pointerId) return
    if (time > finger.time) finger.speed = (y - finger.y) / (time - finger.time)
    Object.assign(finger, { y, time })
    sheet.style.translate = `0 max(0px, ${finger.from} + ${y - finger.start}px)`
  })
  const onEnd = ({ type, pointerId, timeStamp }: PointerEvent) => {
    if (finger?.id !== pointerId) return
    const { start, y, time } = finger
    const speed = timeStamp - time < REST_MS ? finger.speed : 0
    finger = null
    const isClosing = speed > FLICK_SPEED || (speed > -FLICK_SPEED && y - start > height * CLOSING_PART)
    if (isClosing && type === 'pointerup') return onClose()
    Object.assign(sheet.style, { transition: '', translate: '' })
  }
  header.addEventListener('pointerup', onEnd)
  header.addEventListener('pointercancel', onEnd)
}
