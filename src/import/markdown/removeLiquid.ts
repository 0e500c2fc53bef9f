import type { Dropped } from '../draft.ts'

/** Tags of Jekyll (`{% include x %}`, `{{ page.title }}`) and shortcodes of Hugo (`{{< figure >}}`). */
const TAG =
  /\{%[^%{}]{0,2000}%\}|\{\{(?:<[^{}]{0,2000}>|%[^{}]{0,2000}%)\}\}|\{\{-?\s{0,9}[\w.-]{1,200}\s{0,9}(?:\|[^{}]{0,500})?\}\}/g
/** A link to an address in a tag: `[the pier]({{ "/2015/pier" | url }})`. */
const ADDRESS = /(?<=\]\(\s{0,9})\{\{-?\s{0,9}(["'])([^"'{}\s]{1,500})\1\s{0,9}(?:\|[^{}\n]{0,300})?\}\}/g
/** What quotes in other tags would keep from being a tag: `{{ "now" | date }}`. */
const QUOTED = /\{\{-?\s{0,9}(["'])[^"'{}\n]{0,500}\1\s{0,9}(?:\|[^{}\n]{0,300})?\}\}/g
const REASON = 'A tag that the site generator replaces.'

/**
 * Removes the tags of site generators. Text between two tags stays. Code stays as it is.
 * Lists only the first of a pair of tags.
 */
export function removeLiquid(markdown: string): { text: string; dropped: Dropped[] } {
  const dropped: Dropped[] = []
  const drop = (tag: string) => {
    dropped.push({ text: tag.replace(/^\{[{%][<%]?\s*|\s*[>%]?[%}]\}$/g, ''), code: 'template-tag', reason: REASON })
    return ''
  }
  const text = outsideCode(markdown, part =>
    part
      .replace(ADDRESS, (_tag, _quote, path: string) => path)
      .replace(TAG, drop)
      .replace(QUOTED, drop),
  )
  return { text, dropped: dropped.filter(each => /^(?!\/|end)\S/.test(each.text)) }
}

/** Applies a change to what is not in a fenced block of code. */
export function outsideCode(markdown: string, change: (text: string) => string): string {
  return markdown
    .split(/(^(?:```|~~~)[^\n]*\n[\s\S]*?^(?:```|~~~)[^\n]*$)/m)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('')
}
