import type { LibraryEntry } from '../../article/library.ts'
import { safePicture } from '../../article/names/safeUrl.ts'
import type { PictureSource } from '../../article/schema.ts'
import { framing } from '../../reader/figure/framing.ts'
import { sourceSets } from '../../reader/figure/sourceSets.ts'

/** How much room a card has: the lead story is the largest, a row shows a thumbnail. */
export type CardKind = 'lead' | 'card' | 'row'

/** The widths of pictures in the style sheets (LibraryCard.css, leadStory.css). */
const SIZES = { lead: '(min-width: 56em) 62vw, 100vw', card: '(min-width: 40em) 30vw, 6.5rem' }
/** The width, in device pixels, that no card's picture exceeds. */
const MAX_CARD_WIDTH = 1000

type Props = {
  picture: LibraryEntry['picture'] | undefined
  kind: CardKind
  /** The absolute address of the article.json, which the picture's address is relative to. */
  source: string
  /** Shortens the address of a picture. */
  toPath?: ((url: string) => string) | undefined
}

/** The picture of a card. Silent for screen readers: it only repeats what the headline beside it links to. */
export function CardPicture({ picture, kind, source, toPath = url => url }: Props) {
  const src = picture?.src === undefined ? null : safePicture(picture.src, source)
  if (!picture || src === null) return null
  // The addresses in a srcset contain no spaces.
  const toPaths = (set: string) => set.split(', ').map(toPath).join(', ')
  return (
    <picture className="card-picture">
      {sourceSets(chooseFiles(picture.sources ?? [], kind), source).map(([type, srcSet]) =>
        kind === 'row' ? (
          <source key={type} type={type} srcSet={toPaths(srcSet).replace(/ \d+w$/, '')} />
        ) : (
          <source key={type} type={type} srcSet={toPaths(srcSet)} sizes={SIZES[kind]} />
        ),
      )}
      <img
        src={toPath(src)}
        alt=""
        width={picture.width}
        height={picture.height}
        loading={kind === 'lead' ? undefined : 'lazy'}
        fetchPriority={kind === 'lead' ? 'high' : undefined}
        {...framing(picture)}
      />
    </picture>
  )
}

/** Leaves out files that are larger than a card needs: their addresses are most of a long page. */
function chooseFiles(files: PictureSource[], kind: CardKind): PictureSource[] {
  if (kind === 'lead') return files
  const smallest = Math.min(...files.map(({ width }) => width))
  return files.filter(({ width }) => width === smallest || (kind === 'card' && width <= MAX_CARD_WIDTH))
}
