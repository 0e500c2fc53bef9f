import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { LONG_ARTICLE } from '../compare/articles.ts'
import { prepare } from '../compare/prepare.ts'
import { findSubjects } from '../compare/subjects.ts'
import { buildReact } from '../load/pages.ts'
import { measureKeys } from '../measure/keys.ts'
import { launch } from '../measure/launch.ts'
import { median } from '../measure/median.ts'
import { serveFolder } from '../measure/serveFolder.ts'
import { measureVisit, openPhone, STARTUP_MS, type Visit } from '../measure/visit.ts'
import { type GateFigures, type GatePage, judge, toLine } from './limits.ts'

const RUNS = 2
const SETTLE_MS = 1200
const PRESSES = 6
const PATHS: readonly [page: GatePage, isSite: boolean, path: string][] = [
  ['limit', true, `${LONG_ARTICLE}/limit/`],
  ['reactDom', true, `${LONG_ARTICLE}/limit/react/`],
  ['page', true, `${LONG_ARTICLE}/`],
  ['floor', false, `peers/floor/?${LONG_ARTICLE}`],
  ['app', false, `${LONG_ARTICLE}/`],
]

/** Compares Newsreel with its limits (README.md). Exits with 1 when a ratio is lost. */
export async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'newsreel-gate-'))
  try {
    const folders = await prepare(folder, findSubjects('limit,floor,page,app'), [])
    await buildReact(folders.site)
    const [site, app] = [await serveFolder(folders.site), await serveFolder(folders.app)]
    const browser = await launch()
    try {
      const pages = PATHS.map(([page, isSite, path]) => [page, (isSite ? site : app).address + path] as const)
      const verdicts = judge(await measurePages(browser, pages))
      console.log(verdicts.map(toLine).join('\n'))
      if (verdicts.some(({ isLost }) => isLost)) process.exitCode = 1
    } finally {
      await browser.close()
      site.close()
      app.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
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
    const keyToPaint = hasKeys
      ? median((await measureKeys(browser, address, { presses: PRESSES })).latencies)
      : Number.NaN
    figures.push([page, { firstPaint: best('fcp'), largestPaint: best('lcp'), blocking: best('blocking'), keyToPaint }])
  }
  return Object.fromEntries(figures) as Record<GatePage, GateFigures>
}

/** Visits the pages in turns. All windows are opened before, so that their start is waited for only once. */
async function visitPages(browser: Browser, pages: Pages): Promise<Map<GatePage, Visit[]>> {
  const turns = Array.from({ length: RUNS }, () => pages).flat()
  const windows = await Promise.all(turns.map(() => openPhone(browser)))
  await windows[0]?.waitForTimeout(STARTUP_MS)
  const visits = new Map<GatePage, Visit[]>(pages.map(([page]) => [page, []]))
  for (const [index, [page, address]] of turns.entries()) {
    const window = windows[index]
    await window?.bringToFront() // Chromium paints nothing in a hidden window
    if (window) visits.get(page)?.push(await measureVisit(window, address, SETTLE_MS))
  }
  return visits
}
