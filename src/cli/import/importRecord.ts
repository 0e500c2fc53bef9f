import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readArticle } from '../../article/readArticle.ts'
import type { Article, Section } from '../../article/schema.ts'
import { type LastSource, listTexts } from '../../import/merge/lostEdits.ts'

/** What an import remembers about an article, in a file beside it. */
export type ImportRecord = {
  /** The address or path that the article was imported from. */
  source: string
  /** The headline in the source. An editor may have changed it since. */
  headline?: string
  /** The files of pictures by the address that they were fetched from. */
  pictures: Record<string, string>
  /** The sections as the source had them, with figures only: what differs from them was changed by an editor. */
  sections?: Section[]
  /** The hash of each text that the source had: other texts are an editor's. */
  texts?: string[]
}

/** The name of the file. Builds ignore it. */
export const RECORD_NAME = '.newsreel-import.json'

/** Reads the record of an article; null if it was not imported. */
export function readRecord(folder: string): ImportRecord | null {
  try {
    const json = JSON.parse(readFileSync(join(folder, RECORD_NAME), 'utf8')) as Partial<ImportRecord> | null
    if (typeof json?.source !== 'string' || typeof json.pictures !== 'object') return null
    const pictures = Object.entries(json.pictures ?? {}).filter(([, name]) => typeof name === 'string')
    const { source, headline, texts } = json
    const base = readArticle({ version: 1, headline: '—', sections: json.sections }).article
    return {
      source,
      ...(typeof headline === 'string' && { headline }),
      pictures: Object.fromEntries(pictures),
      ...(json.sections && base && { sections: base.sections }),
      ...(Array.isArray(texts) && { texts: texts.filter(text => typeof text === 'string') }),
    }
  } catch {
    return null
  }
}

/** The figures of an article, in its sections. */
export const keepFigures = ({ sections }: Article): Section[] =>
  sections.map(section => ({ ...section, body: section.body.filter(({ type }) => type === 'figure') }))

/** The hashes of all texts of an article. */
export const hashTexts = (article: Article): string[] => [...new Set(listTexts(article).map(hash))]

/** What is known of the source at the last import. */
export function toLastSource({ sections, texts }: ImportRecord): LastSource {
  const hashes = new Set(texts)
  return { hasText: text => hashes.has(hash(text)), sections: sections ?? null }
}

/** Short, because a text is only compared with those of one article. */
const hash = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 10)
