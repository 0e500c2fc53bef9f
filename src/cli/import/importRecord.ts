import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What an import remembers about an article, in a file beside it. */
export type ImportRecord = {
  /** The address or path that the article was imported from. */
  source: string
  /** The files of pictures by the address that they were fetched from. */
  pictures: Record<string, string>
}

/** The name of the file. Builds ignore it. */
export const RECORD_NAME = '.newsreel-import.json'

/** Reads the record of an article; null if it was not imported. */
export function readRecord(folder: string): ImportRecord | null {
  try {
    const json = JSON.parse(readFileSync(join(folder, RECORD_NAME), 'utf8')) as Partial<ImportRecord> | null
    if (typeof json?.source !== 'string' || typeof json.pictures !== 'object') return null
    const pictures = Object.entries(json.pictures ?? {}).filter(([, name]) => typeof name === 'string')
    return { source: json.source, pictures: Object.fromEntries(pictures) }
  } catch {
    return null
  }
}
