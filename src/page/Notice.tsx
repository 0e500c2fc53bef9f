import './Notice.css'
import { type ReactNode, useState } from 'react'

/**
 * A message about the article, laid over the reader so that nothing moves. Readers can dismiss it.
 * @param dismiss the label of the dismiss button; a new text shows the notice again
 * @param children an action (a button of the class notice-action) or details
 */
export function Notice(props: { text: string; dismiss: string; children?: ReactNode }) {
  const { text, dismiss, children } = props
  const [dismissed, setDismissed] = useState('')
  if (dismissed === text) return null
  return (
    <div className="notice" role="status">
      <p>{text}</p>
      <button type="button" aria-label={dismiss} title={dismiss} onClick={() => setDismissed(text)}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M6 6l12 12M18 6 6 18" />
        </svg>
      </button>
      {children}
    </div>
  )
}
