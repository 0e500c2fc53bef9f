import type { Browser } from '@playwright/test'
import { type Flick, measureFlick } from '../measure/flick.ts'
import { type KeyCosts, measureKeys } from '../measure/keys.ts'
import { type Visit, visit } from '../measure/visit.ts'
import { getShortArticle, LONG_ARTICLE } from './articles.ts'
import type { Subject } from './subjects.ts'
import { withDeadline } from './withDeadline.ts'

/** A page that takes longer than this for one measurement gets none. Some slideshows cannot show 10,000 sections. */
const DEADLINE_MS = 120_000

/** What was measured of a page: a list with an entry for each run. */
export type PageResults = {
  visits: Visit[]
  keys: KeyCosts[]
  blockedFlicks: Flick[]
  freeFlicks: Flick[]
  /** Keys in the short articles, by the number of sections. One run. */
  sizes: Record<number, KeyCosts>
  /** What could not be measured, and why. */
  errors: string[]
}

/** What to measure, and where. */
type MeasureOptions = {
  browser: Browser
  /** The address of an article in a page. */
  getAddress: (subject: Subject, article: string) => string
  runs: number
  sizes: readonly number[]
  /** Called before each measurement. */
  onProgress: (text: string) => void
}

/** Measures pages in turns, so that other work on the machine affects all of them alike. */
export async function measureSubjects(
  subjects: readonly Subject[],
  plan: MeasureOptions,
): Promise<Map<Subject, PageResults>> {
  const { browser, getAddress, runs, sizes, onProgress } = plan
  const all = new Map(subjects.map(subject => [subject, createPageResults()]))
  /** Measures something of each page. What fails becomes an error of that page. */
  const measureAll = async (
    name: string,
    pages: readonly Subject[],
    measure: (address: string, to: PageResults, subject: Subject) => Promise<unknown>,
    article = LONG_ARTICLE,
  ) => {
    for (const subject of pages) {
      const measured = all.get(subject) as PageResults
      onProgress(`${name}: ${subject.label}`)
      const result = measure(getAddress(subject, article), measured, subject)
      await withDeadline(result, DEADLINE_MS, () => closePages(browser)).catch((error: unknown) => {
        if (!browser.isConnected()) throw error
        measured.errors.push(`${name}: ${String(error).split('\n')[0]}`)
      })
    }
  }
  const moving = subjects.filter(({ canMove }) => canMove)
  const readers = moving.filter(({ isReader }) => isReader)
  for (let run = 1; run <= runs; run++) {
    const at = `run ${run} of ${runs}, `
    await measureAll(`${at}first visit`, subjects, async (address, { visits }) => {
      visits.push(await visit(browser, address))
    })
    await measureAll(`${at}keys`, moving, async (address, { keys }, { focus }) => {
      keys.push(await measureKeys(browser, address, { focus }))
    })
    await measureAll(`${at}flick, main thread blocked`, readers, async (address, { blockedFlicks }) => {
      blockedFlicks.push(await measureFlick(browser, address, true))
    })
    await measureAll(`${at}flick`, readers, async (address, { freeFlicks }) => {
      freeFlicks.push(await measureFlick(browser, address, false))
    })
  }
  for (const size of sizes) {
    const measureSize = async (address: string, measured: PageResults, { focus }: Subject) => {
      measured.sizes[size] = await measureKeys(browser, address, { focus })
    }
    await measureAll(`${size} sections`, readers, measureSize, getShortArticle(size))
  }
  return all
}

async function closePages(browser: Browser): Promise<void> {
  await Promise.all(browser.contexts().map(context => context.close()))
}

const createPageResults = (): PageResults => ({
  visits: [],
  keys: [],
  blockedFlicks: [],
  freeFlicks: [],
  sizes: {},
  errors: [],
})
