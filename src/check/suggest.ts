import { distance } from 'fastest-levenshtein'
import type { Fix, Problem } from '../article/problem.ts'
import { findValue, parsePath } from './jsonPath.ts'
import { showAddress, showShape } from './shapes.ts'

/** Names that people use, in lower case without hyphens, and ours for them, the best first. */
export type Synonyms = ReadonlyMap<string, readonly string[]>

// cspell:disable
/**
 * What editors and other systems call our keys and block types, in lower case. If several names fit, the first that is
 * valid at that place is suggested.
 */
const SYNONYMS: Synonyms = new Map([
  ['title', ['heading', 'headline', 'subheading']],
  ['header', ['heading', 'headline', 'subheading']],
  ['hed', ['headline', 'heading']],
  ['headline', ['heading']],
  ['heading', ['headline', 'subheading']],
  ['name', ['headline', 'heading']],
  ['subtitle', ['standfirst', 'subheading']],
  ['subhead', ['standfirst', 'subheading']],
  ['dek', ['standfirst']],
  ['deck', ['standfirst']],
  ['summary', ['standfirst']],
  ['abstract', ['standfirst']],
  ['excerpt', ['standfirst']],
  ['description', ['alt', 'standfirst', 'caption']],
  ['eyebrow', ['kicker']],
  ['topic', ['kicker']],
  ['category', ['kicker']],
  ['author', ['byline', 'cite', 'credit']],
  ['authors', ['byline']],
  ['by', ['byline', 'cite', 'credit']],
  ['creator', ['byline', 'credit']],
  ['language', ['lang']],
  ['locale', ['lang']],
  ['date', ['published']],
  ['pubdate', ['published']],
  ['datepublished', ['published']],
  ['publishedat', ['published']],
  ['updated', ['modified']],
  ['updatedat', ['modified']],
  ['datemodified', ['modified']],
  ['slides', ['sections']],
  ['chapters', ['sections']],
  ['content', ['body', 'text', 'sections', 'items']],
  ['blocks', ['body']],
  ['paragraphs', ['body']],
  ['slug', ['id']],
  ['anchor', ['id']],
  ['url', ['src', 'href', 'url', 'canonical']],
  ['link', ['href', 'url', 'canonical']],
  ['uri', ['src', 'href', 'canonical']],
  ['file', ['src']],
  ['path', ['src']],
  ['source', ['credit', 'src', 'cite']],
  ['photographer', ['credit']],
  ['copyright', ['credit']],
  ['attribution', ['cite', 'credit']],
  ['legend', ['caption']],
  ['alttext', ['alt']],
  ['alternative', ['alt']],
  ['focalpoint', ['focus']],
  ['color', ['colour']],
  ['style', ['mark']],
  ['entries', ['items']],
  ['p', ['paragraph']],
  ['text', ['paragraph', 'items']],
  ['h2', ['subheading']],
  ['h3', ['subheading']],
  ['h4', ['subheading']],
  ['blockquote', ['quote']],
  ['pullquote', ['quote']],
  ['image', ['figure', 'src', 'logo']],
  ['img', ['figure', 'src']],
  ['picture', ['figure', 'src']],
  ['photo', ['figure', 'src']],
  ['ul', ['list']],
  ['ol', ['list']],
  ['bullets', ['list', 'items']],
])
// cspell:enable

/** Longer names are not compared: that would take long for a hostile name of a megabyte. */
const MAX_LENGTH = 40

/**
 * Finds the name that was probably meant: the same except for case and hyphens, a synonym, or one that differs by one
 * or two letters.
 * @param known the names that are valid at that place
 * @param synonyms other names for them; by default those of articles
 */
export function findSuggestion(
  name: string,
  known: readonly string[],
  synonyms: Synonyms = SYNONYMS,
): string | undefined {
  if (name.length > MAX_LENGTH) return undefined
  const plain = normalize(name)
  const same = known.find(each => normalize(each) === plain)
  if (same) return same
  const synonym = synonyms.get(plain)?.find(each => known.includes(each))
  if (synonym) return synonym
  const [nearest] = known
    .map(each => ({ each, edits: distance(plain, normalize(each)) }))
    .filter(({ each, edits }) => edits <= (Math.min(plain.length, each.length) < 5 ? 1 : 2) && edits < each.length - 1)
    .sort((a, b) => a.edits - b.edits)
  return nearest?.each
}

const normalize = (name: string) => name.toLowerCase().replace(/[-_ ]/g, '')

/** The keys whose values are not texts, and how JSON types them. */
const VALUE_TYPES = new Map([
  ...['byline', 'sections', 'body', 'items', 'sources'].map(key => [key, 'list'] as const),
  ...['publisher', 'focus', 'cover'].map(key => [key, 'object'] as const),
  ...['width', 'height', 'version'].map(key => [key, 'number'] as const),
  ['ordered', 'boolean'] as const,
])

const SECTION_ID = /^\$\.sections\[\d+\]\.id$/

/**
 * Makes one problem of each invalid section id, which readArticle reports as invalid and as missing: with the fix, and
 * the address that the section has so far.
 */
export function mergeIdProblems(problems: readonly Problem[]): Problem[] {
  const invalid = new Set<string>()
  const missing = new Map<string, Problem>()
  for (const problem of problems)
    if (problem.code === 'missing-id') missing.set(problem.path, problem)
    else if (SECTION_ID.test(problem.path) && problem.code !== 'duplicate-id') invalid.add(problem.path)
  return problems.flatMap(problem => {
    if (!invalid.has(problem.path)) return problem
    if (problem.code === 'missing-id') return []
    const fix = missing.get(problem.path)?.fix
    if (!fix || !('id' in fix)) return problem
    return { ...problem, message: `${problem.message} The address of the section is #${fix.id} instead.`, fix }
  })
}

/**
 * Adds "Did you mean …?" to problems about unknown names, and to texts in the wrong place how to write them. Unknown
 * names become errors, because readers do not see the text of a misspelt key. Other unknown keys may belong to a later
 * version, and stay warnings.
 * @param input the article that has the problems
 * @param synonyms other names for its keys; by default those of articles
 */
export function addSuggestions(problems: readonly Problem[], input: unknown, synonyms?: Synonyms): Problem[] {
  const renamed = new Set<string>()
  return problems.map(({ unknown, ...problem }) => {
    const suggestion = unknown && findSuggestion(unknown.name, unknown.known, synonyms)
    const { path, message } = problem
    if (problem.code === 'wrong-type') return { ...problem, message: message + showShape(path, input) }
    if (problem.code === 'invalid-value') return { ...problem, message: message + showAddress(path, input) }
    if (!suggestion) return problem
    const isKey = problem.code === 'unknown-key'
    const canRename = isKey && canRenameKey(input, path, suggestion, renamed)
    const fix: Fix | undefined = isKey
      ? canRename
        ? { path, key: suggestion }
        : undefined
      : { path, value: suggestion }
    return {
      ...problem,
      code: isKey ? 'misspelt-key' : problem.code,
      message: `${message} Did you mean "${suggestion}"?`,
      level: 'error',
      ...(fix && { fix }),
    }
  })
}

/**
 * True if a key can be renamed safely: the new name is free, and the value is of its type.
 * @param renamed the new names so far
 */
function canRenameKey(input: unknown, path: string, key: string, renamed: Set<string>): boolean {
  const keys = parsePath(path)
  const name = keys.pop()
  const parent = findValue(input, keys) as Record<string, unknown> | undefined
  if (!parent || name === undefined || Object.hasOwn(parent, key)) return false
  const value = parent[name]
  const type = Array.isArray(value) ? 'list' : typeof value
  const isFitting = type === (VALUE_TYPES.get(key) ?? 'string')
  const target = JSON.stringify([...keys, key])
  if (!isFitting || renamed.has(target)) return false
  renamed.add(target)
  return true
}
