import '../../page/screen.css'
import { useEffect } from 'react'
import type { Problem } from '../../article/problem.ts'
import { words } from '../../i18n/en/app.ts'
import { BASE } from '../route.ts'
import { ProblemDetails } from './ProblemDetails.tsx'

/**
 * An error screen: what happened, "Try again" if that may help, and a link to the library.
 * @param problems the article's problems, for editors; shown behind "Details"
 * @param busy true while a retry is running
 */
export function Screen(props: {
  title: string
  hint?: string
  problems?: Problem[]
  busy?: boolean
  onRetry?: (() => void) | undefined
}) {
  const { title, hint, problems = [], busy = false, onRetry } = props
  useEffect(() => {
    document.title = `${title} · ${words.name}`
  }, [title])
  return (
    <div className="screen">
      <div className="screen-box">
        <h1>{title}</h1>
        {hint ? <p>{hint}</p> : null}
        <p className="screen-actions">
          {onRetry ? (
            <button
              type="button"
              className="button"
              aria-disabled={busy || undefined}
              onClick={busy ? undefined : onRetry}
            >
              {busy ? words.trying : words.tryAgain}
            </button>
          ) : null}
          <a className="button" href={BASE}>
            {words.allArticles}
          </a>
        </p>
        <ProblemDetails problems={problems} />
      </div>
    </div>
  )
}
