import type { Article } from '../../article/schema.ts'
import { getWriting } from '../../i18n/writing.ts'
import { areFilesLoaded, FILES, KEY, readLoadedFiles } from './cachedTypeface.ts'

/** How many sites and elements of one origin are remembered. Each may have files of its own. */
const MAX_REMEMBERED = 4

/**
 * Loads the files of Newsreader into the browser's cache, for the next page: on this one the letters stay as they are.
 * Loads nothing if they were loaded before or nothing can be stored, with "save data" on, for an article in another
 * script, and where the page sets its own font.
 */
export async function loadTypeface(root: HTMLElement, { lang }: Article): Promise<void> {
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  if (connection?.saveData || getWriting(lang).script !== 'latin' || areFilesLoaded()) return
  if (getComputedStyle(root).getPropertyValue('--newsreel-font').trim() || !store(readLoadedFiles())) return
  const areKept = await Promise.all(FILES.map(([, url]) => loadFile(url)))
  if (areKept.includes(false)) return
  const others = readLoadedFiles().split(' ')
  store([...others.slice(1 - MAX_REMEMBERED), FILES[0][1]].join(' ').trim())
}

/** @returns false where storage throws: in private windows, sandboxed frames, on full disks */
function store(files: string): boolean {
  try {
    localStorage.setItem(KEY, files)
    return true
  } catch {
    return false
  }
}

/** @returns whether the browser's cache may keep the file */
async function loadFile(url: string): Promise<boolean> {
  const response = await fetch(url, { priority: 'low' })
  await response.arrayBuffer()
  return response.ok && !/no-store/.test(response.headers.get('cache-control') ?? '')
}
