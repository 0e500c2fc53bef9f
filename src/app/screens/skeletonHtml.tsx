import '../../page/library/library.css'
import { renderToStaticMarkup } from 'react-dom/server'
import { words } from '../../i18n/en/app.ts'
import { pictureSizes } from '../../reader/figure/pictureSizes.ts'
import { Skeleton } from './Skeleton.tsx'

/**
 * Renders what the page's HTML contains until React renders: the skeletons of an article and of the library. The boot
 * script chooses one, and loads the first picture of the article in it.
 */
export function renderSkeletons(): string {
  const picture = (
    <picture>
      <img
        alt=""
        sizes={pictureSizes({ type: 'figure' }, 'cover')}
        data-sizes={pictureSizes({ type: 'figure' }, 'slide')}
        fetchPriority="high"
      />
    </picture>
  )
  return renderToStaticMarkup(
    <main>
      <Skeleton picture={picture} />
      <LibrarySkeleton />
    </main>,
  )
}

function LibrarySkeleton() {
  return (
    <div className="library skeleton-library">
      <header>
        <h1 className="library-name">{words.name}</h1>
        <p>{words.note}</p>
      </header>
      <ul className="library-list" aria-busy="true">
        {[0, 1, 2].map(index => (
          <li key={index} className={index ? 'card' : 'card card-lead'}>
            <div className="card-picture" />
          </li>
        ))}
      </ul>
    </div>
  )
}
