import { micromark } from 'micromark'
import { plainText } from '../../article/plainText.ts'
import type { Adapter, AdapterContext } from '../adapter.ts'
import type { Draft, DraftBlock, Dropped } from '../draft.ts'
import { withoutMissing } from '../shared/fields.ts'
import { readHtml, textsOf } from '../shared/readHtml.ts'
import { findEntities } from './entities.ts'
import type { MarkdownExtension } from './extensions/extension.ts'
import { readFrontMatter } from './frontMatter.ts'
import { fieldsOf } from './frontMatterFields.ts'

/** Markdown with front matter, as Hugo, Jekyll and Astro use it. */
export const readMarkdown: Adapter = async function* readMarkdown(source, context) {
  const { values, body, refused } = await readFrontMatter(source.text)
  if (refused) yield { refused }
  else yield await readBody(values, body, context)
}

/** What is not Markdown, but may be in it: `[[links]]`, `> [!note]`, `{#id}`, `:::`, components, template tags. */
const DIALECT =
  /\[\[|\[!|[=%:]{2}|[*+-] \[[ xX]\] |\{(?:[:#.%/{]|\w+=)|\]\([^()<>"\s]+ [^()<>"\n]+\)|^(?:im|ex)port |<[A-Z]|^[A-Z][a-z ]+: /m

async function readBody(matter: unknown, markdown: string, context: AdapterContext): Promise<Draft> {
  const parts = DIALECT.test(markdown)
    ? (await import('./readDialects.ts')).readDialects(markdown, matter !== undefined)
    : { text: markdown, dropped: [] }
  const { text } = parts
  const extensions = await loadExtensions(text)
  findEntities(text, context.parseDocument)
  const { blocks, dropped } = readHtml(cleanFootnotes(toHtml(text, extensions)), context, { areTitlesCaptions: true })
  const fields = fieldsOf(matter ?? parts.values)
  const titled = takeTitle(blocks, fields.headline)
  const header = fields.byline || fields.published ? undefined : await readHeader(titled)
  return {
    ...fields,
    ...titled,
    ...header,
    dropped: [...(fields.dropped ?? []), ...(header?.dropped ?? []), ...parts.dropped, ...dropped] satisfies Dropped[],
  }
}

/** What a text may need beyond CommonMark, and a sign of it. */
const EXTENSIONS: [sign: string, load: () => Promise<MarkdownExtension>][] = [
  ['|', async () => (await import('./extensions/table.ts')).table],
  ['~', async () => (await import('./extensions/strikethrough.ts')).strikethrough],
  ['[^', async () => (await import('./extensions/footnote.ts')).footnote],
]

/** Loads only the extensions that a text may need. */
async function loadExtensions(text: string): Promise<MarkdownExtension[]> {
  return Promise.all(EXTENSIONS.filter(([sign]) => text.includes(sign)).map(([, load]) => load()))
}

/** Raw HTML stays: readHtml reads it as it reads a page. */
function toHtml(markdown: string, extensions: MarkdownExtension[]): string {
  return micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: extensions.map(({ syntax }) => syntax()),
    htmlExtensions: extensions.map(({ html }) => html()),
  })
}

/** What micromark writes for footnotes: the number in the text, the heading above them, the arrows back. */
const NUMBER = /<sup><a href="#user-content-fn-[^"]{1,500}"[^>]{0,999}>(\d{1,5})<\/a><\/sup>/g
const HEADING = /<h2 id="footnote-label" class="sr-only">[^<]{0,50}<\/h2>/g
const BACK = /\s?<a href="#user-content-fnref-[^"]{1,500}"[^>]{0,999}>↩(?:<sup>\d{1,5}<\/sup>)?<\/a>/g

/** Keeps footnotes as a list at the end, and their numbers in the text: "two years.¹" */
const cleanFootnotes = (html: string): string =>
  html
    .replace(NUMBER, (_, digits: string) => digits.replace(/\d/g, digit => SUPERSCRIPT[Number(digit)] ?? ''))
    .replace(HEADING, '')
    .replace(BACK, '')

/** Authors and date in lines below the title, as without front matter: "By Ann Lee | July 4, 2024". */
async function readHeader({ headline, body }: Draft): Promise<Draft | undefined> {
  const [first] = body
  const isLine = first?.type === 'paragraph' && plainText(first.text).length <= MAX_LINE_LETTERS
  return isLine
    ? (await import('../document/header.ts')).readDocumentHeader(body, withoutMissing({ headline }))
    : undefined
}

const MAX_LINE_LETTERS = 160

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** A first heading of level 1 is the headline, or repeats it. */
function takeTitle(blocks: DraftBlock[], headline: string | undefined): { headline?: string; body: DraftBlock[] } {
  const [first, ...body] = blocks
  const title = first?.type === 'heading' && first.level === 1 ? textsOf(first).map(plainText).join('') : undefined
  if (title !== undefined && (headline === undefined || headline.trim() === title.trim()))
    return { headline: title, body }
  return { ...(headline !== undefined && { headline }), body: blocks }
}
