import { foldName } from './foldName.ts'
import { at, kindOf, type Problem, type Report } from './problem.ts'
import { LOST, salvage } from './salvage.ts'
import { type Article, ArticleSchema, type Figure, FigureSchema, type Section, SectionSchema } from './schema.ts'
import { slug, uniqueIds } from './slug.ts'

const MAX_PROBLEMS = 200

/** What readArticle makes of its input. */
export type Reading = {
  /** The article as far as it could be read; null when there is nothing to show. */
  article: Article | null
  /** What an editor should mend, in the order of the text. */
  problems: Problem[]
}

/**
 * Whether the caller reads a picture's file, by its `src`: no problem is reported then for a missing size or credit.
 */
export type Measured = (src: string) => boolean

/**
 * Reads an article from JSON that nobody has checked. What fits version 1 is kept, all else is left out and reported;
 * it never throws. Null comes back only when not one section can be shown.
 * @param input what JSON.parse gave
 * @param measured true for pictures whose file the caller reads itself; none by default
 */
export function readArticle(input: unknown, measured?: Measured): Reading {
  const problems: Problem[] = []
  let unlisted = 0
  const report: Report = (path, message, level = 'error', unknown) => {
    if (problems.length < MAX_PROBLEMS) problems.push({ path, message, level, ...(unknown && { unknown }) })
    else unlisted++
  }
  const article = read(input, report, measured)
  if (unlisted) problems.push({ path: '$', message: `And ${unlisted} more problems.`, level: 'warning' })
  return { article, problems }
}

function read(input: unknown, report: Report, measured?: Measured): Article | null {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    report('$', `An article is an object with a headline and sections, not ${kindOf(input)}.`)
    return null
  }
  const paths = new Map<object, string>()
  const known = mendRoot({ ...input }, report)
  const result = salvage(ArticleSchema, known, '$', report, (schema, value, path) => {
    if (schema === FigureSchema) advise(value as Figure, path, report, measured)
    if (schema === SectionSchema) paths.set(value, path)
  })
  if (result === LOST) return null
  const { $schema: _, ...article } = result as Article & { $schema?: string }
  nameSections(article.sections, paths, report)
  if (article.sections.length) return article
  report('$.sections', 'There is no section that can be shown.')
  return null
}

/** The two keys an article cannot do without get a stand-in, so that one slip in them does not hide the whole text. */
function mendRoot(root: Record<string, unknown>, report: Report): Record<string, unknown> {
  if (root['version'] !== 1) {
    const told = root['version'] === undefined ? 'is missing' : `is not 1`
    report('$.version', `"version" ${told}; the article is read as version 1.`, 'warning')
    root['version'] = 1
  }
  if (typeof root['headline'] !== 'string' || !root['headline'].trim()) {
    const sections: unknown[] = Array.isArray(root['sections']) ? root['sections'] : []
    const heading = sections.map(section => (section as { heading?: unknown } | null)?.heading).find(isFilled)
    report('$.headline', `"headline" is missing or is no text${heading ? '; the first heading stands in for it' : ''}.`)
    root['headline'] = heading ?? '—'
  }
  return root
}

/**
 * What makes a figure worse without making it wrong. Credit is mandatory in print: its loss is what editors fear most.
 */
function advise(figure: Figure, path: string, report: Report, measured?: Measured): void {
  const isMeasured = figure.src !== undefined && measured?.(figure.src)
  if (!figure.credit && !isMeasured) report(at(path, 'credit'), NO_CREDIT, 'warning')
  if (figure.alt === undefined) report(at(path, 'alt'), 'The picture has no alt text: say what it shows.', 'warning')
  if (figure.src && !(figure.width && figure.height) && !isMeasured) report(path, UNSIZED, 'warning')
  if (/^http:/i.test(figure.src ?? '')) report(at(path, 'src'), INSECURE, 'warning')
}

/** The warning of a picture without a credit. */
export const NO_CREDIT = 'The picture has no credit.'

/** What is told of a picture without a size. */
export const UNSIZED = 'The picture has no width and height, so the page cannot keep its place.'

/** The Content-Security-Policy allows pictures by https alone, and secure pages show no others. */
const INSECURE = 'Pages show no picture that comes by http: use https.'

/** Gives every section an id of its own. Ids that editors wrote come first, so that no made one pushes them aside. */
function nameSections(sections: Section[], paths: Map<object, string>, report: Report): void {
  const unique = uniqueIds()
  const path = (section: Section) => at(paths.get(section) ?? '$.sections', 'id')
  const written = new Map<string, string>()
  for (const { id } of sections) if (id && !written.has(foldName(id))) written.set(foldName(id), unique(id))
  const first = new Map(written)
  for (const section of sections) {
    const key = foldName(section.id ?? '')
    if (!section.id || written.delete(key)) continue
    const other = first.get(key)
    const why = other === section.id ? '' : ', which is the same name on many servers'
    section.id = unique(section.id)
    report(path(section), `Another section is called "${other}"${why}; this one becomes "${section.id}".`)
  }
  sections.forEach((section, i) => {
    if (section.id) return
    section.id = unique(slug(section.heading ?? '') || (i === 0 ? 'lead' : `section-${i + 1}`))
    report(
      path(section),
      `The section has no id; links to it will be #${section.id} until its heading changes.`,
      'warning',
    )
  })
}

function isFilled(text: unknown): text is string {
  return typeof text === 'string' && text.trim() !== ''
}
