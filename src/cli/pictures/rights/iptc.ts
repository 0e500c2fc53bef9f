import { decodeText } from './decodeText.ts'
import type { Rights, RightsText } from './rights.ts'

/** The numbers of text data sets in record 2 of IPTC. */
const TEXTS: Record<number, RightsText> = { 80: 'creator', 110: 'credit', 115: 'source', 116: 'copyright' }
const IPTC = 0x0404
const COPYRIGHT_FLAG = 0x040a
const COPYRIGHT_URL = 0x040b

type DataSet = { record: number; number: number; data: Buffer }

/**
 * Reads the rights in IPTC metadata, and the copyright flag and address that Photoshop stores beside it. The build
 * writes them as XMP, because sharp cannot write IPTC.
 * @param block a Photoshop block, or IPTC data alone
 */
export function readIptc(block: Buffer | undefined): Rights {
  const rights: Rights = {}
  if (!block) return rights
  const resources = photoshopResources(block)
  const sets = dataSets(resources.get(IPTC) ?? block)
  const decode = decoderOf(sets)
  for (const { record, number, data } of sets) {
    const key = record === 2 ? TEXTS[number] : undefined
    if (key) rights[key] = rights[key] ? `${rights[key]}, ${decode(data)}` : decode(data)
  }
  const url = resources.get(COPYRIGHT_URL)
  if (url?.length) rights.webStatement = decodeText(url)
  if (resources.get(COPYRIGHT_FLAG)?.[0] === 1) rights.marked = 'True'
  return rights
}

/**
 * Reads the resources of a Photoshop block by number. Each is "8BIM", a number, a name, a length and data. Name and
 * data are padded to even lengths.
 */
function photoshopResources(block: Buffer): Map<number, Buffer> {
  const resources = new Map<number, Buffer>()
  let at = Math.max(0, block.indexOf('8BIM'))
  while (at + 12 <= block.length && block.toString('latin1', at, at + 4) === '8BIM') {
    const number = block.readUInt16BE(at + 4)
    const nameLength = block[at + 6] ?? 0
    const start = at + 6 + nameLength + 1 + ((nameLength + 1) % 2)
    if (start + 4 > block.length) break
    const length = block.readUInt32BE(start)
    if (!resources.has(number)) resources.set(number, block.subarray(start + 4, start + 4 + length))
    at = start + 4 + length + (length % 2)
  }
  return resources
}

/** Reads IPTC data sets: marker 1C, record, number, two bytes of length, data. Skips bytes before the first. */
function dataSets(block: Buffer): DataSet[] {
  const sets: DataSet[] = []
  const starts = [1, 2].map(record => block.indexOf(Buffer.from([0x1c, record]))).filter(start => start >= 0)
  let at = Math.min(...starts, block.length)
  while (at + 5 <= block.length && block[at] === 0x1c) {
    const length = block.readUInt16BE(at + 3)
    if (length > 0x7fff) break
    sets.push({ record: block[at + 1] ?? 0, number: block[at + 2] ?? 0, data: block.subarray(at + 5, at + 5 + length) })
    at += 5 + length
  }
  return sets
}

/** Record 1 may specify the encoding (1:90) by an escape sequence. If not, it is guessed from all texts. */
function decoderOf(sets: DataSet[]): (data: Buffer) => string {
  const named = sets.find(({ record, number }) => record === 1 && number === 90)?.data.toString('latin1') ?? ''
  if (named === '\x1b.A' || named === '\x1b-A') return data => new TextDecoder('latin1').decode(data)
  // Texts that are declared as UTF-8 often are not, so that declaration is ignored.
  const texts = sets.filter(({ record }) => record === 2).map(({ data }) => data)
  const sample = Buffer.concat(texts.flatMap(text => [text, Buffer.from('\n')]))
  return data => decodeText(data, sample)
}
