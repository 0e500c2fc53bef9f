import { safePicture } from '../../article/names/safeUrl.ts'
import type { PictureSource } from '../../article/schema.ts'

/**
 * Groups the files of a picture by format and builds a srcset for each. Keeps the order of the formats. Leaves out
 * files with an unsafe URL.
 * @param source the absolute URL of the article.json
 * @returns pairs of a media type and its srcset
 */
export function sourceSets(files: PictureSource[], source: string): [type: string, srcSet: string][] {
  const sets = new Map<string, string[]>()
  for (const file of files) {
    const url = safePicture(file.src, source)
    if (url) sets.set(file.type, [...(sets.get(file.type) ?? []), `${url} ${file.width}w`])
  }
  return [...sets].map(([type, entries]) => [type, entries.join(', ')])
}
