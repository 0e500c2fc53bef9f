import type { LibraryEntry } from '../../article/library.ts'
import { safePicture } from '../../article/safeUrl.ts'
import { framing } from '../../reader/figure/framing.ts'
import { sourceSets } from '../../reader/figure/sourceSets.ts'
import { articleUrl } from '../route.ts'
import { BASE } from '../useRoute.ts'

/** The picture of a card. Screen readers skip it: the headline beside it is the link. */
export function CardPicture({ entry, first }: { entry: LibraryEntry; first: boolean }) {
  const { picture } = entry
  const source = articleUrl(entry.id, BASE, location.origin)
  const src = picture?.src === undefined ? null : safePicture(picture.src, source)
  if (!picture || src === null) return <div className="card-picture" />
  return (
    <picture className="card-picture">
      {sourceSets(picture.sources ?? [], source).map(([type, srcSet]) => (
        <source key={type} type={type} srcSet={srcSet} sizes="(min-width: 46em) 30em, 100vw" />
      ))}
      <img
        src={src}
        alt=""
        width={picture.width}
        height={picture.height}
        loading={first ? 'eager' : 'lazy'}
        fetchPriority={first ? 'high' : 'auto'}
        {...framing(picture)}
      />
    </picture>
  )
}
