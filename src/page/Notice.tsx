import './Notice.css'
import { type ReactNode, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'

/**
 * A notice about the article, above the reader's bar. Nothing moves for it, and the slides can be scrolled until their
 * end is above it. Readers can dismiss it.
 * @param text the notice; a new text is shown even if an earlier one was dismissed
 * @param dismiss the label of the dismiss button
 * @param language the language and direction of the texts; English if not set, as the app is
 * @param children an action (a button with the class notice-action) or details
 */
export function Notice(props: {
  text: string
  dismiss: string
  language?: { lang: string; dir: string }
  children?: ReactNode
}) {
  const { text, dismiss, language, children } = props
  const [dismissed, setDismissed] = useState('')
  const [reader, setReader] = useState<HTMLElement | null>(null)
  const isShown = dismissed !== text
  useEffect(() => setReader(document.querySelector<HTMLElement>('.newsreel')), [])
  useEffect(() => {
    reader?.toggleAttribute('data-notice', isShown)
    return () => reader?.removeAttribute('data-notice')
  }, [reader, isShown])
  if (!isShown || !reader) return null
  return createPortal(
    <div className="notice" role="status" lang="en" dir="ltr" {...language}>
      <p>{text}</p>
      <button type="button" aria-label={dismiss} title={dismiss} onClick={() => setDismissed(text)}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M6 6l12 12M18 6 6 18" />
        </svg>
      </button>
      {children}
    </div>,
    reader,
  )
}
