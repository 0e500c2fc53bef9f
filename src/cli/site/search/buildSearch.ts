import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '../../../article/schema.ts'
import { SEARCH_FOLDER } from '../../../render/addresses.ts'
import type { Site } from '../../../render/site.ts'
import { writeAtomically, writeIfChanged } from '../../files/writeFile.ts'
import { CliError } from '../../output/CliError.ts'
import { fileStamp } from '../cache/state.ts'
import { removeFileAndEmptyFolders } from '../cleanup/staleFiles.ts'
import { loadPagefind } from './loadPagefind.ts'
import { createSearchRecord } from './searchRecord.ts'

/** What pages load. Pagefind's own interfaces stay out. */
const NEEDED = /^(?:pagefind\.js|pagefind-entry\.json|wasm\..*|.*\.pf_\w+)$/
/** The file that names all others: it is written last. */
const ENTRY = 'pagefind-entry.json'

/**
 * The last index: what it was made from, its files, and those of the one before, which open pages may still use. It is
 * in the site, which may be merged from several machines.
 */
type IndexRecord = { hash: string; stamp: string; files: string[]; earlier: string[] }

const getFolder = (out: string) => join(out, SEARCH_FOLDER)
const getRecordFile = (out: string) => join(getFolder(out), 'newsreel-index.json')

/** Whether the index of a site was made from the same articles and is complete. */
export function isSearchCurrent(out: string, inputsHash: string): boolean {
  const record = readRecord(out)
  return record?.hash === inputsHash && record.stamp !== '' && record.stamp === fileStamp(join(getFolder(out), ENTRY))
}

/**
 * Makes the index of the search from the articles of a site. A killed build leaves the index of the last one: new files
 * have names of their own, and the file that names them is written last.
 * @param ids the ids of the articles
 * @param base the path that the site is served from, with its slash
 * @param inputsHash the hash of what the index is made from
 * @throws {CliError} (code 3)
 */
export async function buildSearch(
  out: string,
  ids: readonly string[],
  site: Site,
  base: string,
  inputsHash: string,
): Promise<void> {
  const { createIndex, close } = await loadPagefind()
  try {
    // One index for all languages: Pagefind searches only that of the page otherwise.
    const { index, errors } = await createIndex({ forceLanguage: site.lang.toLowerCase() })
    if (!index) throw new CliError(3, `The index of the search cannot be made: ${errors.join('. ')}`)
    const added = await Promise.all(
      [...ids].sort().map(id => index.addCustomRecord(createSearchRecord(id, readArticle(out, id), site, base))),
    )
    const { files, errors: fileErrors } = await index.getFiles()
    const problems = [...added.flatMap(each => each.errors), ...fileErrors]
    if (problems.length) throw new CliError(3, `The index of the search cannot be made: ${problems[0]}`)
    writeIndex(
      out,
      files.filter(({ path }) => NEEDED.test(path.replace(/^.*\//, ''))),
      inputsHash,
    )
  } finally {
    await close()
  }
}

const readArticle = (out: string, id: string) =>
  JSON.parse(readFileSync(join(out, 'articles', id, 'article.json'), 'utf8')) as Article

function writeIndex(out: string, files: { path: string; content: Uint8Array }[], inputsHash: string): void {
  const folder = getFolder(out)
  const last = readRecord(out)
  const entry = files.find(({ path }) => path === ENTRY)
  for (const { path, content } of files) if (path !== ENTRY) writeIfChanged(join(folder, path), content)
  if (entry) writeAtomically(join(folder, ENTRY), entry.content)
  const names = files.map(({ path }) => path)
  const record: IndexRecord = {
    hash: inputsHash,
    stamp: fileStamp(join(folder, ENTRY)),
    files: names,
    earlier: last?.files ?? [],
  }
  writeAtomically(getRecordFile(out), JSON.stringify(record))
  const kept = new Set([...names, ...record.earlier])
  for (const path of last?.earlier ?? [])
    if (!kept.has(path)) removeFileAndEmptyFolders(out, `${SEARCH_FOLDER}/${path}`)
}

/** Removes the index of a site that has no search any longer. */
export function removeSearch(out: string): void {
  const record = readRecord(out)
  if (!record) return
  for (const path of [...record.files, ...record.earlier])
    if (existsSync(join(getFolder(out), path))) removeFileAndEmptyFolders(out, `${SEARCH_FOLDER}/${path}`)
  rmSync(getRecordFile(out), { force: true })
  removeFileAndEmptyFolders(out, `${SEARCH_FOLDER}/newsreel-index.json`)
}

function readRecord(out: string): IndexRecord | null {
  try {
    const record = JSON.parse(readFileSync(getRecordFile(out), 'utf8')) as IndexRecord
    const isPath = (path: unknown) => typeof path === 'string' && !path.includes('..') && !path.startsWith('/')
    return [...record.files, ...record.earlier].every(isPath) ? record : null
  } catch {
    return null
  }
}
