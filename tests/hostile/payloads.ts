import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const OWN_LIST = join(import.meta.dirname, 'payloads.json')
/** How many payloads an article holds, a section each. */
const BATCH_SIZE = 40
/** The size of its payloads, each of which fills many fields. */
const MAX_BATCH_BYTES = 40_000

/** An item of a JSON list. `repeat` makes very long payloads. */
type Item = string | { payload: string; repeat?: number }

/** Reads a list: a JSON array of strings or objects with `payload`, or a text file with one a line. */
function readList(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  if (!file.endsWith('.json')) return text.split(/\r?\n/).filter(line => line !== '')
  const items = JSON.parse(text) as Item[]
  return items.map(item => {
    const payload = typeof item === 'string' ? item : item.payload
    if (typeof payload !== 'string') throw new Error(`${file}: expected strings or objects with "payload".`)
    return payload.repeat(typeof item === 'string' ? 1 : (item.repeat ?? 1))
  })
}

const files = JSON.parse(process.env['HOSTILE_FILES'] || '[]') as string[]

/** All payloads of the lists, each once. */
export const payloads: readonly string[] = [...new Set((files.length ? files : [OWN_LIST]).flatMap(readList))]

/** The payloads in batches, by the id of their article. Readers load articles of at most 5 MB. */
export const batches: ReadonlyMap<string, string[]> = new Map(
  divide(payloads).map((texts, i) => [`batch-${i}`, texts] as const),
)

function divide(texts: readonly string[]): string[][] {
  const parts: string[][] = []
  let bytes = Number.POSITIVE_INFINITY
  for (const text of texts) {
    const size = Buffer.byteLength(JSON.stringify(text))
    if ((parts.at(-1)?.length ?? BATCH_SIZE) >= BATCH_SIZE || bytes + size > MAX_BATCH_BYTES) {
      parts.push([])
      bytes = 0
    }
    parts.at(-1)?.push(text)
    bytes += size
  }
  return parts
}
