import { foldName } from './foldName.ts'

const MAX_LENGTH = 60

/**
 * Turns a heading into a section id: lower case, words joined by hyphens, Latin letters without accents, other scripts
 * unchanged ("Café & Crêpes" → "cafe-crepes"). At most 60 characters; "" if no letter or digit is left.
 */
export function slugify(heading: string): string {
  return heading
    .slice(0, MAX_LENGTH * 4)
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’'ʼ]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^[-\p{M}]+/u, '')
    .slice(0, MAX_LENGTH)
    .replace(/[\ud800-\udbff]$/, '') // half of a surrogate pair
    .replace(/-+$/, '')
}

/**
 * Creates a function that makes ids unique: the second "border" becomes "border-2". "Border" counts as the same id,
 * because ids are folder names, and many disks and servers ignore case.
 */
export function createIdGenerator(): (name: string) => string {
  const counts = new Map<string, number>()
  return name => {
    const key = foldName(name)
    let id = name
    for (let n = counts.get(key) ?? 1; counts.has(foldName(id)); id = `${name}-${n}`) counts.set(key, ++n)
    counts.set(foldName(id), counts.get(foldName(id)) ?? 1)
    return id
  }
}
