import './Notice.css'
import { type ReactNode, useState } from 'react'

/**
 * A line over the reader about the article itself. It lies on the page, so that nothing moves, and can be sent away.
 * @param dismiss what the button is called that sends it away; another text brings it back
 * @param children more: what can be done about it (a button of the class notice-action), or what it is about
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
