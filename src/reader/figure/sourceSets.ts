import { safePicture } from '../../article/safeUrl.ts'
import type { PictureSource } from '../../article/schema.ts'

/**
 * Groups the files of a picture by format, in the order they were given, and makes the srcset of each.
 * @param source the absolute address of the article.json
 * @returns pairs of a media type and its srcset; files with an unsafe address are left out
 */
export function sourceSets(files: PictureSource[], source: string): [type: string, srcSet: string][] {
  const sets = new Map<string, string[]>()
  for (const file of files) {
    const url = safePicture(file.src, source)
    if (url) sets.set(file.type, [...(sets.get(file.type) ?? []), `${url} ${file.width}w`])
  }
  return [...sets].map(([type, entries]) => [type, entries.join(', ')])
}
