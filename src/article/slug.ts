import { foldName } from './foldName.ts'

const LENGTH = 60

/**
 * Makes the id of a section from its heading: lower case, words joined by hyphens, marks of Latin letters dropped,
 * other scripts kept ("Café & Crêpes" → "cafe-crepes"). At most 60 characters; "" when no letter or digit is left.
 */
export function slug(heading: string): string {
  return heading
    .slice(0, LENGTH * 4)
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’'ʼ]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^[-\p{M}]+/u, '')
    .slice(0, LENGTH)
    .replace(/[\ud800-\udbff]$/, '') // half of a letter
    .replace(/-+$/, '')
}

/**
 * A function that returns each id once: the second "border" becomes "border-2". "Border" counts as the same id: ids are
 * names of folders, and many disks and servers ignore case.
 */
export function uniqueIds(): (name: string) => string {
  const counts = new Map<string, number>()
  return name => {
    const key = foldName(name)
    let id = name
    for (let n = counts.get(key) ?? 1; counts.has(foldName(id)); id = `${name}-${n}`) counts.set(key, ++n)
    counts.set(foldName(id), counts.get(foldName(id)) ?? 1)
    return id
  }
}
