import { foldName } from './names/foldName.ts'
import { createIdGenerator, slugify } from './names/slugify.ts'
import { appendToPath, describeType, type Problem, type ReportProblem } from './problem.ts'
import { INVALID, salvage } from './salvage.ts'
import { type Article, ArticleSchema, type Figure, FigureSchema, type Section, SectionSchema } from './schema.ts'

const MAX_PROBLEMS = 200

/** The result of readArticle. */
export type Reading = {
  /** The valid part of the article; null if there is nothing to show. */
  article: Article | null
  /** What an editor should fix, in document order. */
  problems: Problem[]
}

/**
 * True for a picture whose file the caller reads itself, by its `src`. No missing size or credit is reported for it.
 */
export type Measured = (src: string) => boolean

/**
 * Validates an article. Keeps what fits version 1, leaves out and reports everything else. Never throws. The article is
 * null only if no section can be shown.
 * @param input the result of JSON.parse
 * @param measured true for pictures whose file the caller reads itself; none by default
 */
export function readArticle(input: unknown, measured?: Measured): Reading {
  const problems: Problem[] = []
  let omitted = 0
  const report: ReportProblem = (path, code, message, level = 'error', details) => {
    if (problems.length < MAX_PROBLEMS) problems.push({ code, path, message, level, ...details })
    else omitted++
  }
  const article = read(input, report, measured)
  if (omitted)
    problems.push({ code: 'more-problems', path: '$', message: `And ${omitted} more problems.`, level: 'warning' })
  return { article, problems }
}

function read(input: unknown, report: ReportProblem, measured?: Measured): Article | null {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    report('$', 'wrong-type', `Expected an object with "headline" and "sections", found ${describeType(input)}.`)
    return null
  }
  const paths = new Map<object, string>()
  const repaired = repairRoot({ ...input }, report)
  const result = salvage(ArticleSchema, repaired, '$', report, (schema, value, path) => {
    if (schema === FigureSchema) checkFigure(value as Figure, path, report, measured)
    if (schema === SectionSchema) paths.set(value, path)
  })
  if (result === INVALID) return null
  const { $schema: _, ...article } = result as Article & { $schema?: string }
  assignSectionIds(article.sections, paths, report)
  if (article.sections.length) return article
  report('$.sections', 'no-section', 'No section can be shown.')
  return null
}

/** Replaces an invalid `version` or `headline`, so that a mistake in one of them does not hide the whole article. */
function repairRoot(root: Record<string, unknown>, report: ReportProblem): Record<string, unknown> {
  if (root['version'] !== 1) {
    const reason = root['version'] === undefined ? 'is missing' : 'is not 1'
    report('$.version', 'wrong-version', `"version" ${reason}; the article is read as version 1.`, 'warning')
    root['version'] = 1
  }
  if (typeof root['headline'] !== 'string' || !root['headline'].trim()) {
    const sections: unknown[] = Array.isArray(root['sections']) ? root['sections'] : []
    const heading = sections.map(section => (section as { heading?: unknown } | null)?.heading).find(isFilled)
    const instead = heading ? '; the first heading is used instead' : ''
    report('$.headline', 'missing-headline', `"headline" is missing or not text${instead}.`)
    root['headline'] = heading ?? '—'
  }
  return root
}

/** Warns of what a valid figure lacks. */
function checkFigure(figure: Figure, path: string, report: ReportProblem, measured?: Measured): void {
  const isMeasured = figure.src !== undefined && measured?.(figure.src)
  if (!figure.credit && !isMeasured) report(appendToPath(path, 'credit'), ...MISSING_CREDIT)
  if (figure.alt === undefined)
    report(appendToPath(path, 'alt'), 'missing-alt', 'The picture has no alt text. Describe what it shows.', 'warning')
  if (figure.src && !(figure.width && figure.height) && !isMeasured) report(path, ...MISSING_SIZE)
  if (/^http:/i.test(figure.src ?? '')) report(appendToPath(path, 'src'), 'insecure-picture', INSECURE, 'warning')
}

/** The warning for a picture without a credit: code, message, level. */
export const MISSING_CREDIT = ['missing-credit', 'The picture has no credit.', 'warning'] as const

/** The warning for a picture without a size: code, message, level. */
export const MISSING_SIZE = [
  'missing-size',
  'The picture has no width and height, so the page cannot reserve space for it.',
  'warning',
] as const

/** The Content-Security-Policy allows only https pictures, and secure pages show no others. */
const INSECURE = 'Pages do not show pictures from http addresses. Use https.'

/** Makes section ids unique. Ids that editors wrote take precedence over generated ones. */
function assignSectionIds(sections: Section[], paths: Map<object, string>, report: ReportProblem): void {
  const unique = createIdGenerator()
  const sectionPath = (section: Section) => paths.get(section) ?? '$.sections'
  const unassigned = new Map<string, string>()
  for (const { id } of sections) if (id && !unassigned.has(foldName(id))) unassigned.set(foldName(id), unique(id))
  const first = new Map(unassigned)
  for (const section of sections) {
    const key = foldName(section.id ?? '')
    if (!section.id || unassigned.delete(key)) continue
    const other = first.get(key)
    const why = other === section.id ? '' : ', which is the same on many servers'
    section.id = unique(section.id)
    const message = `Another section has the id "${other}"${why}; this one becomes "${section.id}".`
    report(`${sectionPath(section)}.id`, 'duplicate-id', message)
  }
  sections.forEach((section, i) => {
    if (section.id) return
    const id = unique(slugify(section.heading ?? '') || (i === 0 ? 'lead' : `section-${i + 1}`))
    section.id = id
    const path = sectionPath(section)
    const message = `The section has no id. Its address is #${id} until its heading changes.`
    report(`${path}.id`, 'missing-id', message, 'warning', { fix: { path, id } })
  })
}

function isFilled(text: unknown): text is string {
  return typeof text === 'string' && text.trim() !== ''
}
