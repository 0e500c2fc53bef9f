import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { replaceSections } from '../../article/coverFigure.ts'
import { createIdGenerator } from '../../article/names/slugify.ts'
import type { Article, Figure } from '../../article/schema.ts'
import { LIMITS } from '../../import/limits.ts'
import type { PictureFile } from '../../import/shared/pictureFiles.ts'
import { writeIfChanged } from '../files/writeFile.ts'
import { getErrorMessage } from '../output/errorMessage.ts'
import { toLocalPath } from '../pictures/read/localPath.ts'
import { readPictureFile } from '../pictures/read/pictureFile.ts'
import { findSimilarName, resolveSpelling } from '../pictures/read/resolveSpelling.ts'
import { slugifyWords } from './articleFolders.ts'
import { fetchBytes } from './fetchBytes.ts'
import type { Network } from './network.ts'
import { type PictureHead, readPictureHead } from './pictureHead.ts'
import { readFileCredit } from './readFileCredit.ts'

/** What savePictures needs to know. */
type SaveOptions = {
  /** The folder of article.json. */
  out: string
  /** The folder of the source's file. */
  from?: string | undefined
  /** Pictures that are inside the source. */
  files: PictureFile[]
  /** Whether pictures on the web are fetched. */
  isFetching: boolean
  /** Whether the source replaces what an editor has changed. */
  isOverwriting: boolean
  network: Network
  /** The files of pictures that were fetched before, by address. Filled with those that are fetched now. */
  known: Record<string, string>
  onPicture: (src: string, name: string, bytes: number) => void
  onProblem: (message: string) => void
}

const CONCURRENCY = 4
const ACCEPT = 'image/avif,image/webp,image/png,image/jpeg,image/gif;q=0.9,*/*;q=0.1'
const EXTENSIONS: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
}

/** A picture's file, its size, and the credit in the file. */
type Saved = { name: string; head: PictureHead | null; credit: string | undefined }

/**
 * Saves the pictures of an article beside its article.json: those on the web, beside the source, and inside it. Figures
 * get the size of the file, and its credit if they have none. A picture that cannot be saved keeps its address.
 */
export async function savePictures(article: Article, options: SaveOptions): Promise<Article> {
  const figures = article.sections.flatMap(({ body }) => body.filter(block => block.type === 'figure' && block.src))
  const queue = [...new Set(figures.flatMap(block => (block.type === 'figure' && block.src ? [block.src] : [])))]
  const createName = createNameGenerator(options, queue)
  const saved = new Map<string, Saved>()
  const work = async () => {
    for (let src = queue.shift(); src !== undefined; src = queue.shift()) {
      try {
        const result = await savePicture(src, options, createName)
        if (result) saved.set(src, result)
      } catch (error) {
        options.network.signal?.throwIfAborted()
        options.onProblem(`The picture ${src} was not saved: ${getErrorMessage(error)}`)
      }
    }
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, work))
  const update = (figure: Figure) => updateFigure(figure, saved.get(figure.src ?? ''))
  const sections = article.sections.map(section => ({
    ...section,
    body: section.body.map(block => (block.type === 'figure' ? update(block) : block)),
  }))
  return replaceSections(article, sections)
}

function updateFigure(figure: Figure, saved: Saved | undefined): Figure {
  if (!saved) return figure
  const { type, src: _, width, height, ...rest } = figure
  const size = saved.head ?? (width && height ? { width, height } : undefined)
  return {
    type,
    src: saved.name,
    ...(size && { width: size.width, height: size.height }),
    ...rest,
    ...(!rest.credit && saved.credit && { credit: saved.credit }),
  }
}

/** @returns null if the picture stays where it is */
async function savePicture(
  src: string,
  { out, from, files, isFetching, isOverwriting, network, known, onPicture }: SaveOptions,
  createName: (src: string, type: string) => string,
): Promise<Saved | null> {
  const inside = files.find(({ name }) => name === src)
  // Fetched by an earlier import.
  if (!inside && Object.values(known).includes(src)) {
    const bytes = readPictureFile(out, src)
    // An editor may have removed the credit.
    return { name: src, head: readPictureHead(bytes), credit: isOverwriting ? await readFileCredit(bytes) : undefined }
  }
  const isRemote = /^https?:/i.test(src)
  if (isRemote ? !isFetching : !inside && (!from || from === out)) return null
  if (!isRemote && !inside && from && !existsSync(resolveSpelling(from, toLocalPath(src)))) {
    const similar = findSimilarName(from, toLocalPath(src))
    const todo = similar ? `There is "${similar}": write the same name in both` : 'Put it there, and import again'
    throw new Error(`it is not in ${from}, the folder of the source. ${todo}.`)
  }
  const bytes = isRemote
    ? Buffer.from((await fetchBytes(src, { ...network, maxBytes: LIMITS.pictureBytes, accept: ACCEPT })).bytes)
    : inside
      ? Buffer.from(inside.bytes)
      : readPictureFile(from ?? '', src)
  const head = readPictureHead(bytes)
  if (!head && (isRemote || inside)) throw new Error('it is no JPEG, PNG, GIF, WebP or AVIF.')
  const name = isRemote ? createName(src, head?.type ?? '') : src
  writeIfChanged(join(out, isRemote ? name : toLocalPath(src)), bytes)
  if (isRemote) known[src] = name
  onPicture(src, name, bytes.length)
  return { name, head, credit: await readFileCredit(bytes) }
}

/** Names of files are made of the address: "pier-at-noon.jpg". */
function createNameGenerator({ out }: SaveOptions, taken: string[]): (src: string, type: string) => string {
  const createId = createIdGenerator()
  for (const src of taken) if (!/^https?:/i.test(src)) createId(src)
  return (src, type) => {
    const last = new URL(src).pathname.split('/').filter(Boolean).at(-1) ?? ''
    const stem = slugifyWords(decodeURIComponent(last).replace(/\.\w{2,5}$/, '')).replace(/[^a-z\d]+/g, '-')
    for (;;) {
      const name = `${createId(stem.slice(0, 60).replace(/^-+|-+$/g, '') || 'picture')}.${EXTENSIONS[type]}`
      if (!existsSync(join(out, name))) return name
    }
  }
}
