import { plainText } from '../../article/plainText.ts'
import type { AdapterContext } from '../adapter.ts'
import { createSource } from '../createSource.ts'
import type { Draft } from '../draft.ts'
import { loadOtherScripts } from '../otherScripts/otherScripts.ts'
import { textsOf } from '../shared/readHtml.ts'
import { readWordPress } from '../wordpress/readWordPress.ts'
import { findContainer, measureProse } from './body/prose.ts'

/** A twin with less than this share of the page's text is an excerpt. */
const MIN_SHARE = 0.75

/**
 * Reads the article of a WordPress page from the REST API.
 * @param url the address of the twin
 * @returns undefined if it cannot be fetched, or if the page has more text
 */
export async function readTwin(document: Document, url: string, context: AdapterContext): Promise<Draft | undefined> {
  try {
    const content = (await context.fetchText?.(url)) ?? ''
    await loadOtherScripts(content)
    for await (const result of readWordPress(createSource({ content, url }), context)) {
      return 'body' in result && hasAllText(result, document) ? result : undefined
    }
  } catch {
    // Many sites close their API. The page has the article, too.
  }
  return undefined
}

function hasAllText({ body }: Draft, { body: page }: Document): boolean {
  const letters = body.flatMap(textsOf).reduce((sum, text) => sum + plainText(text).length, 0)
  const prose = measureProse(page)
  const container = findContainer(page, prose)
  return letters > 0 && letters >= MIN_SHARE * ((container && prose.get(container)) ?? 0)
}
