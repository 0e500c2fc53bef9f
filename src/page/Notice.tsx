import './Notice.css'
import { type ReactNode, useState } from 'react'

/**
 * A notice about the article. It lies over the reader, so that nothing moves. Readers can dismiss it.
 * @param text the notice; a new text is shown even if an earlier one was dismissed
 * @param dismiss the label of the dismiss button
 * @param children an action (a button with the class notice-action) or details
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
