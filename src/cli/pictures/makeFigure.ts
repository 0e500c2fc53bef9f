import { appendToPath } from '../../article/problem.ts'
import type { Article, Figure } from '../../article/schema.ts'
import { adviseOnPicture, type Opened } from './advice.ts'
import { makeCard } from './encode/makeCard.ts'
import { makeFiles } from './encode/makeFiles.ts'
import { PictureError } from './PictureError.ts'
import { placeOwnSources } from './place/ownSources.ts'
import { isLocal } from './read/localPath.ts'
import { openPicture } from './read/openPicture.ts'
import { withPictureFile } from './read/pictureFile.ts'
import { getTransparentFit } from './read/transparency.ts'
import { adviseCredit } from './rights/adviseCredit.ts'
import type { Rights } from './rights/rights.ts'
import { placeSvg } from './svg/placeSvg.ts'
import type { Work } from './work.ts'

/**
 * Makes the files of one figure. A picture that fails is reported and left out; alt text, caption, credit and focus
 * stay.
 * @param hasCard true to make a file for link previews, too
 */
export async function makeFigure(figure: Figure, path: string, work: Work, hasCard = false): Promise<Figure> {
  const { sources: _, src, ...rest } = figure
  if (src === undefined) return rest
  if (!isLocal(src)) {
    const sources = await placeOwnSources(figure, path, work)
    return { ...rest, src, ...(sources.length ? { sources } : {}) }
  }
  const advise = (picture: Opened) => {
    for (const { code, message } of adviseOnPicture(picture, figure))
      work.report(appendToPath(path, 'src'), code, message, 'warning')
  }
  try {
    return await withPictureFile(work.folder, src, async bytes => {
      const head = await openPicture(bytes, src)
      const sources = await placeOwnSources(figure, path, work)
      const ownSources = sources.length ? { sources } : {}
      if (head.format === 'svg') {
        const placed = await placeSvg(work.place, src, bytes, head)
        reportCredit(figure, path, work)
        advise({ src, bytes, head })
        work.count.kept++
        if (hasCard)
          work.cards.set(placed.src, await makeCard(figure, { src, bytes, head, drawn: placed, rights: {} }, work))
        return { ...rest, ...placed, ...ownSources }
      }
      const { rights, transparency, colour, main, ...made } = await makeFiles(
        src,
        bytes,
        head,
        sources.length ? { ...work, widths: [] } : work,
      )
      const fitted = { ...figure, ...getTransparentFit(figure, transparency) }
      if (hasCard) work.cards.set(made.src, await makeCard(fitted, { src, bytes, head, main, rights }, work))
      reportCredit(figure, path, work, rights)
      advise({ src, bytes, head, transparency })
      const ground = colour && figure.fit !== 'contain' ? { colour } : {}
      return { ...rest, ...made, ...ground, ...getTransparentFit(figure, transparency), ...ownSources }
    })
  } catch (error) {
    if (!(error instanceof PictureError)) throw error
    work.report(appendToPath(path, 'src'), error.code, error.message)
    reportCredit(figure, path, work)
    return rest
  }
}

function reportCredit(figure: Figure, path: string, { report }: Work, rights?: Rights): void {
  const advice = adviseCredit(figure, rights)
  if (advice) report(appendToPath(path, 'credit'), advice.code, advice.message, 'warning')
}

/** Makes the publisher's logo: one file, for search engines and link previews. */
export async function makeLogo(publisher: NonNullable<Article['publisher']>, work: Work): Promise<typeof publisher> {
  const { logo, ...rest } = publisher
  if (logo === undefined || !isLocal(logo)) return publisher
  try {
    return await withPictureFile(work.folder, logo, async bytes => {
      const head = await openPicture(bytes, logo)
      const drawing = head.format === 'svg'
      const { src } = drawing
        ? await placeSvg(work.place, logo, bytes, head)
        : await makeFiles(logo, bytes, head, { ...work, widths: [] })
      if (drawing) work.count.kept++
      return { ...rest, logo: src }
    })
  } catch (error) {
    if (!(error instanceof PictureError)) throw error
    work.report('$.publisher.logo', error.code, error.message)
    return rest
  }
}
