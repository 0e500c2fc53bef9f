import { DOMParser } from 'linkedom'
import { importArticle } from '../../../src/import/importArticle.ts'
import { openImport } from '../../../tests/support/browserImport.ts'
import { launch } from '../../measure/launch.ts'
import type { Page } from '../pages.ts'
import { firstDifference } from './firstDifference.ts'

const parseDocument = (text: string, type: 'text/html' | 'text/xml') =>
  new DOMParser().parseFromString(text, type) as unknown as Document

/** Imports pages in Node and in Chromium, and prints how many articles are the same, and where the others differ. */
export async function compareWithBrowser(pages: readonly Page[]): Promise<void> {
  const browser = await launch()
  try {
    const inBrowser = await openImport(await browser.newPage())
    let same = 0
    for (const page of pages) {
      const input = { content: page.read(), type: 'text/html', ...(page.url && { url: page.url }) }
      const [here, there] = [await importArticle(input, { parseDocument }), await inBrowser.importArticle(input)]
      const difference = firstDifference(articleOf(here), articleOf(there))
      if (difference) console.log(`${page.name}: ${difference}`)
      else same++
    }
    console.log(`same article in Chromium: ${((100 * same) / pages.length).toFixed(1)} % (${same} of ${pages.length})`)
  } finally {
    await browser.close()
  }
}

type Result = Awaited<ReturnType<typeof importArticle>>
/** The article, or why there is none. */
const articleOf = (result: Result) => ('article' in result ? result.article : result.refused.message)
