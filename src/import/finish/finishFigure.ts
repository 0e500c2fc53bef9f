import { isPlaceholderAlt } from '../../article/isPlaceholderAlt.ts'
import { safePicture } from '../../article/names/safeUrl.ts'
import { plainText } from '../../article/plainText.ts'
import type { Figure } from '../../article/schema.ts'
import { labelledCredit } from '../credit/labelled.ts'
import type { DraftFigure } from '../draft.ts'
import type { PictureFiles } from '../shared/pictureFiles.ts'
import { cleanLine, cleanText } from './cleanText.ts'
import { addNote, type Report } from './report.ts'
import { separateCredit } from './separateCredit.ts'

/** What the figures of an article share. */
export interface FigureContext {
  /** Resolves relative addresses. Without it, they stay relative. */
  base?: string | undefined
  lang?: string | undefined
  hasFile?: ((path: string) => boolean) | undefined
  files: PictureFiles
  report: Report
  onLinkRemoved: (href: string) => void
}

/** A credit is searched at the end of an alt text. In letters. */
const MAX_CREDIT_TAIL = 300

const ONLY_PICTURE = 'An alt text only says that it is a picture, such as "Image". Describe what the picture shows.'

/** Letters of an address in a message. */
const MAX_ADDRESS = 120
const MAX_NOTES = 100

/** An arbitrary base, to see whether a relative address leads out of its folder. */
const PLACEHOLDER = 'https://article.invalid/folder/article.json'

/** @returns undefined if the figure has neither a picture nor words */
export function finishFigure(draft: DraftFigure, context: FigureContext): Figure | undefined {
  const src = draft.src === undefined ? undefined : resolvePicture(draft.src, context)
  if (draft.src && !src) {
    const address = draft.src.trim().slice(0, MAX_ADDRESS)
    const message = `The picture ${address} cannot be found from here. Add it, or remove its figure.`
    const { notes } = context.report
    if (notes.length < MAX_NOTES && !notes.some(note => note.message === message))
      notes.push({ code: 'no-picture-address', message, level: 'error' })
  }
  const alt = cleanLine(draft.alt ?? '')
  if (isPlaceholderAlt(alt))
    addNote(context.report, { code: 'placeholder-alt', message: ONLY_PICTURE, level: 'warning' })
  const separated = separateCredit(draft.caption ?? '', draft.credit ?? '', context.lang)
  const caption = cleanText(separated.caption ?? '', context.base, context.onLinkRemoved)
  const credit = cleanLine(separated.credit ?? creditInAlt(alt) ?? '')
  if (!src && !alt && !credit && !plainText(caption)) return undefined
  const [width, height] = [toPixels(draft.width), toPixels(draft.height)]
  return {
    type: 'figure',
    ...(src && { src }),
    ...(src && width && height && { width, height }),
    ...(draft.alt !== undefined && { alt }),
    ...(plainText(caption) && { caption }),
    ...(credit && { credit }),
    ...(src && draft.focus && { focus: { x: toFraction(draft.focus.x), y: toFraction(draft.focus.y) } }),
  }
}

/** Some systems write the credit into the alt text, with its label: "A pier. Photo: Ann Lee". */
const creditInAlt = (alt: string): string | undefined => labelledCredit(alt.slice(-MAX_CREDIT_TAIL))?.credit

function resolvePicture(src: string, { base, hasFile, files }: FigureContext): string | undefined {
  const address = src.trim()
  const inside = files.find(address)
  if (inside) return inside
  if (/^data:/i.test(address)) return files.addAddress(address)
  const isRelative = safePicture(address, PLACEHOLDER) !== null && !/^https?:/i.test(address)
  if (isRelative && hasFile?.(address)) return address
  const local = base ?? PLACEHOLDER
  try {
    const absolute = base === undefined ? address : new URL(address, base).href
    return safePicture(absolute, local) === null ? undefined : absolute
  } catch {
    return undefined
  }
}

const toPixels = (length: number | undefined) =>
  length !== undefined && Number.isFinite(length) && length >= 1 ? Math.round(length) : undefined

const toFraction = (number: number) => (Number.isFinite(number) ? Math.min(1, Math.max(0, number)) : 0.5)
