import type { Article } from '../article/schema.ts'
import type { AdapterContext, Refused } from './adapter.ts'
import { createSource } from './createSource.ts'
import { detectKind, isStreamed, loadAdapter, SOURCE_KINDS, type SourceKind } from './detect.ts'
import { normalizeParser } from './dom.ts'
import type { Dropped, Note } from './draft.ts'
import { finishDraft } from './finish/finishDraft.ts'
import { LIMITS } from './limits.ts'
import { loadOtherScripts } from './otherScripts/otherScripts.ts'
import type { PictureFile } from './shared/pictureFiles.ts'
import { isParts, type Source, type SourceInput } from './source.ts'

/** Options of importArticles and importArticle. */
export interface ImportOptions extends AdapterContext {
  /** The kind of source. By default it is detected. */
  from?: SourceKind
}

/** One article of a source, or why there is none. */
export type ImportResult =
  | {
      /** The article. `readArticle` finds no error in it. */
      article: Article
      /** What an editor should know about this import. */
      notes: Note[]
      /** What was left out, and why. */
      dropped: Dropped[]
      /** Pictures that are inside the source. Save them beside article.json under their names. */
      pictures: PictureFile[]
    }
  | { refused: Refused }

/**
 * Imports all articles of a source: a feed or an export has many. Has no side effects but those of `fetchText`. An
 * article that cannot be read is a refusal with a reason.
 * @throws the reason of `signal` if the caller aborts; a TypeError if `parseDocument` is missing
 */
export async function* importArticles(input: SourceInput, options: ImportOptions): AsyncGenerator<ImportResult> {
  if (typeof options?.parseDocument !== 'function') throw new TypeError((await import('./refuseSource.ts')).NO_PARSER)
  const source = await openSource(input, options.from)
  if ('refused' in source) return yield source
  const kind = options.from ?? (await detectKind(source))
  const refused = mayBeRefused(source, kind)
    ? (await import('./refuseSource.ts')).refuseSource(source, kind, options.from === undefined)
    : undefined
  if (refused) return yield { refused }
  // Of binary files and streams the text is not known yet.
  const isKnown = source.text !== '' && !isParts(input.content)
  await loadOtherScripts(isKnown ? source.text : undefined)
  let count = 0
  try {
    const adapter = await loadAdapter(kind ?? '')
    const parseDocument = normalizeParser(options.parseDocument, input.url)
    for await (const result of adapter?.(source, { ...options, parseDocument }) ?? []) {
      options.signal?.throwIfAborted()
      count++
      if ('refused' in result) yield result
      else if ('article' in result) yield { notes: [], dropped: [], pictures: [], ...result }
      else yield await finishDraft(result, source)
    }
  } catch (error) {
    options.signal?.throwIfAborted()
    count++
    const message = `The source could not be read as ${kind}: ${error instanceof Error ? error.message : error}.`
    yield { refused: { code: 'failed', message } }
  }
  if (count === 0) yield { refused: { code: 'no-article', message: 'The source has no article.' } }
}

/**
 * Imports the first article of a source, such as a web page or a text. See importArticles.
 * @throws the reason of `signal` if the caller aborts
 */
export async function importArticle(input: SourceInput, options: ImportOptions): Promise<ImportResult> {
  for await (const result of importArticles(input, options)) return result
  return { refused: { code: 'no-article', message: 'The source has no article.' } }
}

/** Reads the content of a source; of kinds that are read in pieces only the beginning. */
async function openSource(input: SourceInput, from?: SourceKind): Promise<Source | { refused: Refused }> {
  const { content } = input
  if (!isParts(content)) {
    const source = createSource({ ...input, content })
    return source.bytes.length > LIMITS.bytes ? refuseLarge(source.bytes.length, LIMITS.bytes) : source
  }
  const { createStreamSource, readBytes, readHead } = await import('./streamSource.ts')
  const source = createStreamSource({ ...input, content }, await readHead(content))
  const max = isStreamed(from ?? (await detectKind(source))) ? LIMITS.streamedBytes : LIMITS.bytes
  if (content.size > max) return refuseLarge(content.size, max)
  return max === LIMITS.bytes ? createSource({ ...input, content: await readBytes(content, 0, content.size) }) : source
}

const refuseLarge = async (bytes: number, max: number): Promise<{ refused: Refused }> => ({
  refused: (await import('./refuseSource.ts')).refuseSize(bytes, max),
})

/** The beginnings of what is named or looks like a text, and may be none: a mail, a drawing, JSON, Rich Text, a PDF. */
const SUSPICIOUS = /^\s*(?:[[{%]|PK|[\w-]{2,40}: |<\?|<(?:![^>]*>\s*<)?svg)/
/** Names of files that are never, or not always, what they look like. */
const SUSPICIOUS_NAME = /\.(?:docx|[ct]sv|adoc|asciidoc|org|rst|tex)$/i

/** Whether a look at a source may find that it cannot be imported. Most sources need none. */
const mayBeRefused = ({ text, name = '' }: Source, kind: string | undefined): boolean =>
  text === '' || !SOURCE_KINDS.includes(kind as SourceKind) || SUSPICIOUS_NAME.test(name) || SUSPICIOUS.test(text)
