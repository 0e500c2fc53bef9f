import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { launch } from '../measure/launch.ts'
import { serveFolder } from '../measure/serveFolder.ts'
import { type Folders, prepare } from './prepare.ts'
import type { Subject } from './subjects.ts'

/** Pages in an open browser. */
type ServedPages = {
  browser: Browser
  folders: Folders
  /** The address of each folder, with a slash at the end. */
  addresses: Folders
}

/**
 * Prepares pages, serves them and opens a browser for `work`. Removes all of it afterwards.
 * @param sizes the numbers of sections of the short articles
 */
export async function withPages<Result>(
  subjects: readonly Subject[],
  sizes: readonly number[],
  work: (pages: ServedPages) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'newsreel-bench-'))
  try {
    const folders = await prepare(folder, subjects, sizes)
    const [site, app] = [await serveFolder(folders.site), await serveFolder(folders.app)]
    const browser = await launch()
    try {
      return await work({ browser, folders, addresses: { site: site.address, app: app.address } })
    } finally {
      await browser.close()
      site.close()
      app.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
