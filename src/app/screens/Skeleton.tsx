import './Skeleton.css'
import type { ReactNode } from 'react'
import { words } from '../../i18n/en/app.ts'
import { en as reader } from '../../i18n/en/reader.ts'
import { Icon } from '../../reader/shared/Icon.tsx'

const BUTTONS = ['contents', 'menu', 'previous', 'next'] as const

/**
 * A placeholder while the article loads: a slide and the bar without content. It has the class names of the reader, so
 * that it has the same layout.
 * @param picture the content of the picture's frame. Only the page's HTML has it: what a page begins with is not
 *   announced, unlike an article that loads later.
 */
export function Skeleton({ picture }: { picture?: ReactNode }) {
  return (
    <div className="article-page skeleton" role={picture ? undefined : 'status'} aria-busy="true">
      <h1>{words.loading}</h1>
      <div className="newsreel" aria-hidden="true">
        <div className="newsreel-carousel">
          <div className="newsreel-slide" data-picture="cover">
            <div className="newsreel-figure" data-place="cover">
              <div className="newsreel-frame">{picture}</div>
            </div>
            <div className="newsreel-text">
              <i />
              <i />
              <i />
              <i />
              <i />
            </div>
          </div>
        </div>
        <div className="newsreel-bar">
          <span />
          <div className="newsreel-buttons">
            {BUTTONS.map(name => (
              <span key={name} className="newsreel-bar-button" data-name={name} aria-disabled="true">
                {name === 'next' ? <bdi>{reader.start}</bdi> : null}
                <Icon name={name} />
              </span>
            ))}
          </div>
          <div className="newsreel-position">
            <div className="newsreel-progress" />
          </div>
        </div>
      </div>
    </div>
  )
}
