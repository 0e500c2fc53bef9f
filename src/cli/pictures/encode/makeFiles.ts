import { availableParallelism } from 'node:os'
import type { Metadata } from 'sharp'
import type { PictureSource } from '../../../article/schema.ts'
import { createPictureName, isPlaced, placeFile } from '../place/placeFile.ts'
import type { Transparency } from '../read/transparency.ts'
import type { Rights } from '../rights/rights.ts'
import type { Work } from '../work.ts'
import { type Entry, findEntry, readCached, storeEntry } from './cache.ts'
import { encode } from './encode.ts'
import { withPictureMemory } from './pictureMemory.ts'
import { keyOf, SRC_WIDTH, WIDTHS } from './recipe.ts'
import { runInTurn } from './runInTurn.ts'

/** The files made for a figure, and what the picture's metadata say about its rights. */
export type MadeFigure = {
  src: string
  width: number
  height: number
  sources?: PictureSource[]
  colour?: string
  transparency?: Transparency
  rights: Rights
  /** The file of `src`. */
  main: { src: string; type: string; width: number; height: number; size: number }
}

/**
 * Puts the files of a picture in place: keeps those that are there, copies them from the cache, or encodes them.
 * @param src the address as the editor wrote it
 * @throws {PictureError | UnwritableError}
 */
export async function makeFiles(src: string, bytes: Buffer, head: Metadata, work: Work): Promise<MadeFigure> {
  const { cache, widths = WIDTHS, parallel = availableParallelism(), place, count } = work
  const key = keyOf(bytes, widths)
  const cached = await findEntry(cache, key)
  if (cached && (await placeCached(src, key, cached, work))) {
    count.kept++
    return figureOf(src, cached)
  }
  const picture = await runInTurn(() => {
    work.onPicture?.(src, 'encoding')
    return withPictureMemory(head, src, Math.max(SRC_WIDTH, ...widths), parallel, some =>
      encode(bytes, head, src, widths, some),
    )
  })
  const entry = await storeEntry(cache, key, picture)
  for (const [index, file] of entry.files.entries())
    await placeFile(place, nameFor(src, file), picture.files[index]?.data ?? Buffer.alloc(0))
  count.made++
  return figureOf(src, entry)
}

/** Places the files of a cache entry. @returns false when one is missing or damaged: then all are made again */
async function placeCached(src: string, key: string, entry: Entry, { cache, place }: Work): Promise<boolean> {
  for (const file of entry.files) {
    const name = nameFor(src, file)
    if (await isPlaced(place, name, file)) continue
    const data = await readCached(cache, key, file)
    if (!data) return false
    await placeFile(place, name, data)
  }
  return true
}

function figureOf(src: string, { files: [first, ...others], colour, transparency, rights }: Entry): MadeFigure {
  if (!first) throw new Error('A cache entry has at least one file.')
  const sources = others.map(file => ({ src: `images/${nameFor(src, file)}`, type: file.type, width: file.width }))
  return {
    src: `images/${nameFor(src, first)}`,
    width: first.width,
    height: first.height,
    ...(sources.length ? { sources } : {}),
    ...(colour ? { colour } : {}),
    ...(transparency ? { transparency } : {}),
    rights,
    main: { ...first, src: `images/${nameFor(src, first)}` },
  }
}

function nameFor(src: string, file: Entry['files'][number]): string {
  return createPictureName(src, file.width, file.hash, file.type)
}
