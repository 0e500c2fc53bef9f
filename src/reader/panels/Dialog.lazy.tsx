import './Dialog.lazy.css'
import { type MouseEvent, type ReactNode, type RefObject, useEffect, useImperativeHandle, useRef } from 'react'
import { useAllWords } from '../language/useAllWords.lazy.ts'
import { languageAttributes } from '../language/words.ts'
import { Icon } from '../shared/Icon.tsx'
import { fitToView, makeRestInert, scrollDialogTo } from './dialogBox.lazy.ts'
import { isForReader } from './presence.lazy.ts'

/** Closes a dialog, at once: what opens next gives the focus back to the control that opened this one. */
export type DialogHandle = { close: () => void }

/**
 * A dialog of the reader. It lies in the reader's own box, and the rest of the reader is inert while it is open. The
 * page around an embed is neither dimmed nor blocked. Escape, the close button and a press beside it close it, and the
 * focus goes back to the control that opened it.
 * @param name which one it is, for its style sheet
 * @param handle receives a way to close it
 * @param onOpen called when it is open, to put the focus where it belongs
 */
export function Dialog(props: {
  name: string
  title: string
  handle?: RefObject<DialogHandle | null>
  onOpen?: (dialog: HTMLDialogElement) => void
  onClose: () => void
  children: ReactNode
}) {
  const { name, title, handle, onOpen, onClose, children } = props
  const words = useAllWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const opened = useRef(onOpen)
  const uncover = useRef(() => {})
  const close = () => {
    // The browser gives the focus back as it closes the dialog, and an inert control cannot take it.
    uncover.current()
    dialog.current?.close()
  }
  useImperativeHandle(handle, () => ({ close }))
  useEffect(() => {
    const element = dialog.current
    const root = element?.closest<HTMLElement>('.newsreel')
    if (!element || !root) return
    if (!element.open) {
      fitToView(element, root)
      element.show()
      opened.current?.(element)
    }
    uncover.current = makeRestInert(element, root)
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || !isForReader(root, event)) return
      event.preventDefault()
      uncover.current()
      element.close()
    }
    // A phone that is turned has another room: what has the focus stays in it.
    const resized = () => {
      fitToView(element, root)
      const focused = element.querySelector<HTMLElement>(':focus')
      if (focused) scrollDialogTo(focused, 'nearest')
    }
    document.addEventListener('keydown', pressed)
    addEventListener('resize', resized)
    return () => {
      uncover.current()
      document.removeEventListener('keydown', pressed)
      removeEventListener('resize', resized)
    }
  }, [])
  // A click beside the dialog falls on what covers the reader. So does one that begins in the dialog, where a text is
  // selected, and ends beside it. The press leaves the focus where it is.
  const beside = useRef(false)
  const pressed = (event: MouseEvent) => {
    beside.current = event.target === event.currentTarget
    if (beside.current) event.preventDefault()
  }
  const clicked = (event: MouseEvent) => beside.current && event.target === event.currentTarget && close()
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the key for it.
    // biome-ignore lint/a11y/noStaticElementInteractions: the close button does the same.
    <div className="newsreel-cover" data-name={name} onMouseDown={pressed} onClick={clicked}>
      <dialog
        ref={dialog}
        className="newsreel-dialog"
        data-name={name}
        aria-label={title}
        {...languageAttributes(words)}
        tabIndex={-1} // a press on its text leaves the focus inside
        closedby="closerequest" // Android's Back
        onCancel={() => uncover.current()}
        onClose={onClose}
      >
        <div className="newsreel-dialog-box">
          <header>
            <h2>{title}</h2>
            <button
              type="button"
              className="newsreel-bar-button"
              aria-label={words.close}
              title={words.close}
              onClick={close}
            >
              <Icon name="close" />
            </button>
          </header>
          <div className="newsreel-dialog-body">{children}</div>
        </div>
      </dialog>
    </div>
  )
}
