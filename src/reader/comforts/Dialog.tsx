import './Dialog.css'
import { type MouseEvent, type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { Icon } from '../Icon.tsx'
import { useLaterWords } from '../words/useLaterWords.ts'
import { inWords } from '../words/words.ts'

/**
 * A modal dialog of the reader. The browser's own dialog does the work: Escape closes it, focus stays inside, and goes
 * back to the control that opened it.
 * @param name which one it is, for its style sheet
 * @param handle is given the dialog's element, for those who close it themselves
 * @param onOpen called when it is open, to put the focus where it belongs
 */
export function Dialog(props: {
  name: string
  title: string
  handle?: RefObject<HTMLDialogElement | null>
  onOpen?: (dialog: HTMLDialogElement) => void
  onClose: () => void
  children: ReactNode
}) {
  const { name, title, handle, onOpen, onClose, children } = props
  const words = useLaterWords()
  const own = useRef<HTMLDialogElement>(null)
  const dialog = handle ?? own
  const opened = useRef(onOpen)
  useEffect(() => {
    const element = dialog.current
    if (!element || element.open) return
    element.showModal()
    opened.current?.(element)
  }, [dialog])
  // A phone that is turned has another room: what has the focus stays in it.
  useEffect(() => {
    const resized = () =>
      dialog.current?.querySelector(':focus')?.scrollIntoView({ block: 'nearest', behavior: 'instant' })
    addEventListener('resize', resized)
    return () => removeEventListener('resize', resized)
  }, [dialog])
  // A click beside the box falls on the dialog itself, which has no padding: only its backdrop is left. So does one that
  // begins in the box, where a text is selected, and ends beside it.
  const beside = useRef(false)
  const pressed = (event: MouseEvent) => {
    beside.current = event.target === dialog.current
  }
  const clicked = (event: MouseEvent) => beside.current && event.target === dialog.current && dialog.current?.close()
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the key for it, and the browser sees to that.
    <dialog
      ref={dialog}
      className="newsreel-dialog"
      data-name={name}
      aria-label={title}
      {...inWords(words)}
      onClose={onClose}
      onPointerDown={pressed}
      onClick={clicked}
    >
      <div className="newsreel-dialog-box">
        <header>
          <h2>{title}</h2>
          <button
            type="button"
            className="newsreel-bar-button"
            aria-label={words.close}
            title={words.close}
            onClick={() => dialog.current?.close()}
          >
            <Icon name="close" />
          </button>
        </header>
        <div className="newsreel-dialog-body">{children}</div>
      </div>
    </dialog>
  )
}
