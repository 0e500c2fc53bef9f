import type { DraftBlock, Dropped } from '../draft.ts'

/** What Word adds to descriptions that it made itself. */
const GENERATED =
  /\s*(?:Description automatically generated(?: with \p{L}+ confidence)?|AI-generated content may be incorrect)\.?\s*$/iu
/** The name or path of a file: "IMG_2041.jpg", "Macintosh HD:Users:ann:pier.png". */
const FILE = /^(?:\S+|[A-Z]:\\[^\n]+|[^\n]*[/\\:][^\n]*)\.(?:jpe?g|png|gif|webp|avif|tiff?|bmp|heic|svg|emf|wmf)$/i

const MAX_FILE_LETTERS = 300

/** Removes alt texts that describe nothing, and what programs add to them. */
export function cleanAltTexts(blocks: DraftBlock[]): { blocks: DraftBlock[]; dropped: Dropped[] } {
  const dropped: Dropped[] = []
  const cleaned = blocks.map(block => {
    if (block.type !== 'figure' || block.alt === undefined) return block
    const { alt, ...rest } = block
    const text = alt.replace(GENERATED, '').trim()
    const isFile = text.length <= MAX_FILE_LETTERS && FILE.test(text)
    if (isFile) dropped.push({ text, code: 'file-name', reason: 'The name of a file is no alt text.' })
    else if (text !== alt.trim())
      dropped.push({ text: alt.slice(text.length).trim(), code: 'generated', reason: 'Word added it to an alt text.' })
    return isFile || text === '' ? rest : { ...rest, alt: text }
  })
  return { blocks: cleaned, dropped }
}
