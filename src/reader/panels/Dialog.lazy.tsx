import './Dialog.lazy.css'
import {
  type MouseEvent,
  type ReactNode,
  type RefCallback,
  type RefObject,
  useCallback,
  useEffect,
  useImperativeHandle,
  useRef,
} from 'react'
import { useAllWords } from '../language/useAllWords.lazy.ts'
import { languageAttributes } from '../language/words.ts'
import { retryImport } from '../shared/retryImport.ts'
import { CloseButton } from './CloseButton.lazy.tsx'
import { fitToView, letLeave, makeRestInert, scrollDialogTo } from './dialogBox.lazy.ts'
import { isForReader } from './presence.lazy.ts'

/**
 * Closes a dialog synchronously, so that a dialog opened next returns the focus to the control that opened this one.
 */
export type DialogHandle = { close: () => void }

/**
 * A dialog inside the reader's box. The rest of the reader is inert while it is open; the host page is not affected.
 * Escape, the close button and a click beside it close it. The focus then returns to the control that opened it.
 * @param name the dialog's name, for its style sheet
 * @param handle receives the handle that closes it
 * @param onOpen called when it has opened, to set the focus
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
  const initialOnOpen = useRef(onOpen)
  const undoInert = useRef(() => {})
  const close = useCallback(() => {
    // First, because the browser returns the focus when the dialog closes, and inert controls cannot be focused.
    undoInert.current()
    dialog.current?.close()
  }, [])
  useImperativeHandle(handle, () => ({ close }))
  useEffect(() => {
    const element = dialog.current
    const root = element?.closest<HTMLElement>('.newsreel')
    if (!element || !root) return
    if (!element.open) {
      fitToView(element, root)
      element.show()
      initialOnOpen.current?.(element)
      element.dataset['shown'] = '' // now: focusing a sheet on its way would scroll to it
      if (navigator.maxTouchPoints)
        retryImport(() => import('./dragSheet.lazy.ts')).then(
          ({ dragSheet }) => dragSheet(element, close),
          () => {}, // it has a close button, too
        )
    }
    undoInert.current = makeRestInert(element, root)
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || !isForReader(root, event)) return
      event.preventDefault()
      close()
    }
    // Keeps the focused element in view, as when a phone is turned.
    const onResize = () => {
      fitToView(element, root)
      const focused = element.querySelector<HTMLElement>(':focus')
      if (focused) scrollDialogTo(focused)
    }
    document.addEventListener('keydown', onKeyDown)
    addEventListener('resize', onResize)
    return () => {
      undoInert.current()
      document.removeEventListener('keydown', onKeyDown)
      removeEventListener('resize', onResize)
    }
  }, [close])
  // A click beside the dialog closes it, but not one that begins inside, as when text is selected. Preventing the
  // default of mousedown keeps the focus.
  const isPressBeside = useRef(false)
  const onMouseDown = (event: MouseEvent) => {
    isPressBeside.current = event.target === event.currentTarget
    if (isPressBeside.current) event.preventDefault()
  }
  const onClick = (event: MouseEvent) => isPressBeside.current && event.target === event.currentTarget && close()
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the key for it.
    // biome-ignore lint/a11y/noStaticElementInteractions: the close button does the same.
    <div
      ref={letLeave as RefCallback<HTMLElement>}
      className="newsreel-backdrop"
      data-name={name}
      onMouseDown={onMouseDown}
      onClick={onClick}
    >
      <dialog
        ref={dialog}
        className="newsreel-dialog"
        data-name={name}
        aria-label={title}
        {...languageAttributes(words)}
        tabIndex={-1} // a click on its text keeps the focus inside
        closedby="closerequest" // Android's Back button
        onCancel={() => undoInert.current()}
        onClose={onClose}
      >
        <div className="newsreel-dialog-box">
          <header>
            <h2>{title}</h2>
            <CloseButton label={words.close} onClick={close} />
          </header>
          <div className="newsreel-dialog-body">{children}</div>
        </div>
      </dialog>
    </div>
  )
}
