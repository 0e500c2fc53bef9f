import './ProblemDetails.css'
import type { Problem } from '../../article/problem.ts'
import { words } from '../../i18n/en/app.ts'

/** An article's problems behind a "Details" control, for editors. */
export function ProblemDetails({ problems }: { problems: Problem[] }) {
  if (problems.length === 0) return null
  return (
    <details className="problems">
      <summary>{words.details}</summary>
      <dl>
        {problems.map(({ path, message }, index) => (
          <div key={index}>
            <dt>{path}</dt>
            <dd>{message}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
