import './Skeleton.css'
import { words } from '../../i18n/en/app.ts'

/** A placeholder in the shape of a slide, while the article loads. */
export function Skeleton() {
  return (
    <div className="skeleton" role="status" aria-busy="true">
      <h1>{words.loading}</h1>
      <div className="skeleton-picture" />
      <div className="skeleton-text">
        <i />
        <i />
        <i />
        <i />
        <i />
      </div>
      <div className="skeleton-bar" />
    </div>
  )
}
