import './Notice.css'
import { useState } from 'react'
import type { Problem } from '../article/problem.ts'
import { ProblemDetails } from './ProblemDetails.tsx'
import { words } from './words.ts'

/** A line over the reader about the article itself. It lies on the page, so that nothing moves, and can be sent away. */
export function Notice({ text, problems = [] }: { text: string; problems?: Problem[] }) {
  const [dismissed, setDismissed] = useState('')
  if (dismissed === text) return null
  return (
    <div className="notice" role="status">
      <p>{text}</p>
      <button type="button" aria-label={words.dismiss} title={words.dismiss} onClick={() => setDismissed(text)}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M6 6l12 12M18 6 6 18" />
        </svg>
      </button>
      <ProblemDetails problems={problems} />
    </div>
  )
}
