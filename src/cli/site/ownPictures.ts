import { safePicture } from '../../article/safeUrl.ts'
import type { Article } from '../../article/schema.ts'

const FOLDER = '/folder/'

/** The paths, in its own folder, of all pictures that an article shows; those of other servers are not among them. */
export function ownPictures(article: Article): string[] {
  const names = article.sections
    .flatMap(section => section.body)
    .flatMap(block => (block.type === 'figure' ? [block.src, ...(block.sources ?? []).map(file => file.src)] : []))
    .map(src => (src === undefined ? null : safePicture(src, `${FOLDER}article.json`)))
    .filter(path => path?.startsWith(FOLDER))
    .map(path => decodeURIComponent(new URL(path ?? '', 'https://folder.invalid').pathname.slice(FOLDER.length)))
  return [...new Set(names)]
}
