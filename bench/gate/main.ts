import type { Browser } from '@playwright/test'
import { LONG_ARTICLE } from '../compare/articles.ts'
import type { Folders } from '../compare/prepare.ts'
import { findSubjects } from '../compare/subjects.ts'
import { withPages } from '../compare/withPages.ts'
import { buildReact } from '../load/pages.ts'
import { measureKeys } from '../measure/keys.ts'
import { median } from '../measure/median.ts'
import { measureVisit, openPhone, STARTUP_MS, type Visit } from '../measure/visit.ts'
import { judgeTwice } from './judgeTwice.ts'
import { type GateFigures, type GatePage, toLine } from './limits.ts'

const RUNS = 2
const SETTLE_MS = 1200
const PRESSES = 6
const PATHS: readonly [page: GatePage, folder: keyof Folders, path: string][] = [
  ['limit', 'site', `${LONG_ARTICLE}/limit/`],
  ['reactDom', 'site', `${LONG_ARTICLE}/limit/react/`],
  ['page', 'site', `${LONG_ARTICLE}/`],
  ['floor', 'app', `peers/floor/?${LONG_ARTICLE}`],
  ['app', 'app', `${LONG_ARTICLE}/`],
]

/** Compares Newsreel with its limits (README.md). Exits with 1 when a ratio fails. */
export async function main(): Promise<void> {
  await withPages(findSubjects('limit,floor,page,app'), [], async ({ browser, folders, addresses }) => {
    await buildReact(folders.site)
    const pages = PATHS.map(([page, folder, path]) => [page, addresses[folder] + path] as const)
    const verdicts = await judgeTwice(() => {
      process.stderr.write('Measuring …\n')
      return measurePages(browser, pages)
    })
    console.log(verdicts.map(toLine).join('\n'))
    if (verdicts.some(({ hasFailed }) => hasFailed)) process.exitCode = 1
  })
}

type Pages = readonly (readonly [page: GatePage, address: string])[]

async function measurePages(browser: Browser, pages: Pages): Promise<Record<GatePage, GateFigures>> {
  const visits = await visitPages(browser, pages)
  const figures: [GatePage, GateFigures][] = []
  for (const [page, address] of pages) {
    const painted = (visits.get(page) ?? []).filter(({ fcp, lcp }) => fcp > 0 && lcp > 0)
    const best = (key: 'fcp' | 'lcp' | 'blocking') =>
      painted.length ? Math.min(...painted.map(visit => visit[key])) : Number.NaN
    const hasKeys = page === 'app' || page === 'floor'
    const keys = hasKeys ? await tryToMeasure(address, () => measureKeys(browser, address, { presses: PRESSES })) : null
    const keyToPaint = median(keys?.latencies ?? [])
    figures.push([page, { firstPaint: best('fcp'), largestPaint: best('lcp'), blocking: best('blocking'), keyToPaint }])
  }
  return Object.fromEntries(figures) as Record<GatePage, GateFigures>
}

/** Measures a page. Null when it failed: on a busy machine, a page can be too slow or a press can get lost. */
async function tryToMeasure<Result>(address: string, measure: () => Promise<Result>): Promise<Result | null> {
  return await measure().catch((error: unknown) => {
    process.stderr.write(`${address}: ${String(error).split('\n')[0]}\n`)
    return null
  })
}

/** Visits the pages in turns. All windows are opened before, so that their start is waited for only once. */
async function visitPages(browser: Browser, pages: Pages): Promise<Map<GatePage, Visit[]>> {
  const turns = Array.from({ length: RUNS }, () => pages).flat()
  const windows = await Promise.all(turns.map(() => openPhone(browser)))
  await windows[0]?.waitForTimeout(STARTUP_MS)
  const visits = new Map<GatePage, Visit[]>(pages.map(([page]) => [page, []]))
  for (const [index, [page, address]] of turns.entries()) {
    const window = windows[index]
    if (!window) continue
    await window.bringToFront() // Chromium paints nothing in a hidden window
    const visit = await tryToMeasure(address, () => measureVisit(window, address, SETTLE_MS))
    if (visit) visits.get(page)?.push(visit)
  }
  return visits
}
