import './Skeleton.css'
import { words } from './words.ts'

/** The shape of a slide, while the article is on its way. */
export function Skeleton() {
  return (
    <div className="skeleton" role="status" aria-busy="true" aria-label={words.loading}>
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
