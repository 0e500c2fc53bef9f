import './Message.css'
import { embedWords } from '../../i18n/en/element.ts'

/** A message in place of the article, or while it loads; optionally with a button to try again. */
export function Message(props: { title: string; hint?: string; busy?: boolean; onRetry?: (() => void) | undefined }) {
  const { title, hint, busy = false, onRetry } = props
  return (
    <div
      className="newsreel-message"
      role={busy ? 'status' : 'alert'}
      lang="en"
      dir="ltr"
      data-busy={busy || undefined}
    >
      <p>
        <strong>{title}</strong>
      </p>
      {hint ? <p>{hint}</p> : null}
      {onRetry ? (
        <button type="button" className="newsreel-button" onClick={onRetry}>
          {embedWords.tryAgain}
        </button>
      ) : null}
    </div>
  )
}
