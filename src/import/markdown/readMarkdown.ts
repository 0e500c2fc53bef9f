import { micromark } from 'micromark'
import { gfmFootnote, gfmFootnoteHtml } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough, gfmStrikethroughHtml } from 'micromark-extension-gfm-strikethrough'
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table'
import { plainText } from '../../article/plainText.ts'
import type { Adapter, AdapterContext } from '../adapter.ts'
import type { Draft, DraftBlock, Dropped } from '../draft.ts'
import { readHtml, textsOf } from '../shared/readHtml.ts'
import { findEntities } from './entities.ts'
import { readFrontMatter } from './frontMatter.ts'
import { fieldsOf } from './frontMatterFields.ts'
import { removeLiquid } from './removeLiquid.ts'

/** Markdown with front matter, as Hugo, Jekyll and Astro use it. */
export const readMarkdown: Adapter = async function* readMarkdown(source, context) {
  const { values, body, refused } = readFrontMatter(source.text)
  if (refused) yield { refused }
  else yield readBody(values, body, context)
}

function readBody(values: unknown, markdown: string, context: AdapterContext): Draft {
  const { text, dropped: tags } = removeLiquid(markdown)
  findEntities(text, context.parseDocument)
  const { blocks, dropped } = readHtml(toHtml(text), context, { areTitlesCaptions: true })
  const fields = fieldsOf(values)
  const titled = takeTitle(blocks, fields.headline)
  return { ...fields, ...titled, dropped: [...(fields.dropped ?? []), ...tags, ...dropped] satisfies Dropped[] }
}

/** Raw HTML stays: readHtml reads it as it reads a page. */
function toHtml(markdown: string): string {
  return micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfmTable(), gfmStrikethrough(), gfmFootnote()],
    htmlExtensions: [gfmTableHtml(), gfmStrikethroughHtml(), gfmFootnoteHtml()],
  })
}

/** A first heading of level 1 is the headline, or repeats it. */
function takeTitle(blocks: DraftBlock[], headline: string | undefined): { headline?: string; body: DraftBlock[] } {
  const [first, ...body] = blocks
  const title = first?.type === 'heading' && first.level === 1 ? textsOf(first).map(plainText).join('') : undefined
  if (title !== undefined && (headline === undefined || headline.trim() === title.trim()))
    return { headline: title, body }
  return { ...(headline !== undefined && { headline }), body: blocks }
}
