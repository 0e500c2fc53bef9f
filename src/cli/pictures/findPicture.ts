import { readFile, realpath, stat } from 'node:fs/promises'
import { isAbsolute, join, relative, sep } from 'node:path'
import { localPath } from './localPath.ts'
import { PictureFault } from './pictureFault.ts'

const MOST_BYTES = 256 * 1024 * 1024
/**
 * Reads the file that a picture's address names, as a server would find it: "old%20pier.jpg?2" is "old pier.jpg".
 * It is read once and whole, so that what is hashed is what is encoded, even when somebody saves it meanwhile.
 * @param folder the article's folder, which neither `..` in any spelling nor a symbolic link leaves
 * @throws {PictureFault} when there is no such file, or it may not be had
 */
export async function findPicture(folder: string, src: string): Promise<Buffer> {
  const home = await realpath(folder)
  const path = await realpath(join(home, localPath(src))).catch(error => {
    throw new PictureFault(
      isMissing(error)
        ? `"${src}" does not exist in the article's folder: add the file, or correct the name (capitals count).`
        : `"${src}" cannot be read (${codeOf(error)}): check the file's rights.`,
    )
  })
  if (!isInside(home, path))
    throw new PictureFault(`"${src}" is a link that leaves the article's folder: put the file itself there.`)
  const { size, isFile } = await stat(path).then(found => ({ size: found.size, isFile: found.isFile() }))
  if (!isFile) throw new PictureFault(`"${src}" is no file: name a picture.`)
  if (size === 0) throw new PictureFault(`"${src}" is empty: copy the picture again.`)
  if (size > MOST_BYTES)
    throw new PictureFault(`"${src}" has ${Math.round(size / 1024 ** 2)} MB, and 256 MB is the most: save it smaller.`)
  return readFile(path).catch(error => {
    throw new PictureFault(`"${src}" cannot be read (${codeOf(error)}): check the file's rights.`)
  })
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error)
}

function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(codeOf(error))
}
