import './Thumbnail.lazy.css'
import { safePicture } from '../../article/names/safeUrl.ts'
import type { Figure } from '../../article/schema.ts'
import { framing } from '../figure/framing.ts'
import { sourceSets } from '../figure/sourceSets.ts'

/** A slide's picture in small, decorative: the heading beside it names the slide. */
export function Thumbnail({ figure, source }: { figure: Figure | null; source: string }) {
  const src = figure?.src === undefined ? null : safePicture(figure.src, source)
  if (!figure || src === null) return <span className="newsreel-thumbnail" />
  return (
    <picture className="newsreel-thumbnail">
      {sourceSets(figure.sources ?? [], source).map(([type, srcSet]) => (
        <source key={type} type={type} srcSet={srcSet} sizes="200px" />
      ))}
      <img
        src={src}
        alt=""
        width={figure.width}
        height={figure.height}
        loading="lazy"
        decoding="async"
        {...framing(figure)}
      />
    </picture>
  )
}
