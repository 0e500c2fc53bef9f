// A stand-in for disks that ignore case or change the form of accents, where none can be mounted. Loaded with --import,
// it changes `node:fs` below the folder FOLDING_DISK:
// - FOLDING=case: as NTFS and APFS, names that differ only in case or in the form of accents are the same file, which
//   keeps the spelling that it had first;
// - FOLDING=nfd: as HFS+, names are also listed with decomposed accents, however they were written.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = process.env['FOLDING_DISK'] ?? ''
const isDecomposing = process.env['FOLDING'] === 'nfd'
// Composed, so that native code, such as that of sharp, finds them.
const stored = (/** @type {string} */ name) => (isDecomposing ? name.normalize('NFC') : name)
const listed = (/** @type {unknown} */ entry) => {
  if (typeof entry === 'string') return entry.normalize('NFD')
  if (entry instanceof fs.Dirent) entry.name = entry.name.normalize('NFD')
  return entry
}
const fold = (/** @type {string} */ name) => name.normalize('NFD').toLowerCase()

const { readdirSync } = fs

const isBelow = (/** @type {unknown} */ path) =>
  typeof path === 'string' && `${resolve(path)}${sep}`.startsWith(root + sep)

/**
 * Returns a path as the disk spells it.
 * @param {unknown} path
 */
function spell(path) {
  const text = path instanceof URL ? fileURLToPath(path) : path
  if (typeof text !== 'string' || !isBelow(text)) return path
  let folder = root
  for (const part of resolve(text)
    .slice(root.length + 1)
    .split(sep)
    .filter(Boolean)) {
    let names = /** @type {string[]} */ ([])
    try {
      names = readdirSync(folder)
    } catch {
      // There is no such folder.
    }
    const name = names.includes(part) ? part : names.find(each => fold(each) === fold(part))
    folder += sep + (name ?? stored(part))
  }
  return folder
}

/** Functions that take a path first; those in TWO_PATHS take two. */
const ONE_PATH = `access appendFile chmod chown copyFile cp createReadStream createWriteStream exists lstat mkdir mkdtemp open
  opendir readFile readdir readlink realpath rename rm rmdir stat statfs truncate unlink utimes writeFile link symlink`
const TWO_PATHS = new Set(['rename', 'copyFile', 'cp', 'link'])

/**
 * @param {Record<string, any>} api
 * @param {string} suffix
 */
function patch(api, suffix) {
  for (const name of ONE_PATH.split(/\s+/)) {
    const original = api[name + suffix]
    if (typeof original !== 'function') continue
    const own = (/** @type {unknown} */ first, /** @type {unknown[]} */ ...rest) => {
      // Renaming a file to another spelling of its own name changes the spelling.
      const isRespelling = name === 'rename' && spell(first) === spell(rest[0])
      if (TWO_PATHS.has(name) && !isRespelling) rest[0] = spell(rest[0])
      const path = spell(first)
      if (name !== 'readdir' || !isDecomposing || !isBelow(path)) return original.call(api, path, ...rest)
      const entries = original.call(api, path, ...rest)
      return Array.isArray(entries)
        ? entries.map(listed)
        : entries?.then((/** @type {unknown[]} */ all) => all.map(listed))
    }
    api[name + suffix] = Object.assign(own, original)
  }
}

patch(fs, 'Sync')
patch(fs, '')
patch(fs.promises, '')
syncBuiltinESMExports()
