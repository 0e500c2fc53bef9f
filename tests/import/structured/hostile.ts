import { readArticle } from '../../../src/article/readArticle.ts'
import type { Article } from '../../../src/article/schema.ts'
import { importAll, importOne, textOf } from './importAll.ts'
import { escapeHtml, type SourceTemplate, type Writer } from './sources.ts'

const escapeMarkdown = (text: string) => text.replace(/[!-/:-@[-`{-~]/g, '\\$&')

/** A writer that gives texts one after another, and remembers them. */
export function createWriter(
  next: (index: number) => string,
  value = (usual: string) => usual,
): Writer & { texts: string[] } {
  const texts: string[] = []
  const text = () => {
    texts.push(next(texts.length))
    return texts.at(-1) ?? ''
  }
  return {
    texts,
    text,
    html: () => escapeHtml(text()),
    markdown: () => escapeMarkdown(text()),
    value,
    htmlValue: usual => escapeHtml(value(usual)),
  }
}

const FOR_EDITORS = ['missing-size', 'missing-credit', 'missing-alt', 'insecure-picture']
/** What the reader finds in an article. Missing sizes, credits and alt texts, and http pictures, are for editors. */
export const problemsOf = (article: Article) =>
  readArticle(JSON.parse(JSON.stringify(article))).problems.filter(({ code }) => !FOR_EDITORS.includes(code))

/** Parsers replace or remove characters that no text has. A new line may be a new paragraph. */
const flatten = (text: string) =>
  text
    .replace(/\ufffd|(?!\s)\p{C}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()

/** Whether a source can hold a text only in parts. */
function isDivided(kind: string, text: string): boolean {
  // Markdown of site generators holds template tags, which are left out.
  return /[\n\r\v\f\u0085\u2028\u2029]/.test(text) || (kind === 'markdown' && /\{[{%]/.test(text))
}

/**
 * Imports a source with a hostile text in each field.
 * @returns how many fields it has, and what was wrong: texts that are missing, problems of the article
 */
export async function tryHostile({ kind, write }: SourceTemplate, hostile: string) {
  const wrong: unknown[] = []
  const wrapped = createWriter(index => `Text${index} ${hostile} end${index}`)
  const result = await importOne(write(wrapped))
  const found = flatten(textOf(result))
  if (!isDivided(kind, hostile)) wrong.push(...wrapped.texts.filter(text => !found.includes(flatten(text))))
  wrong.push(...problemsOf(result.article))
  // Now nothing else is in the fields, and it is also where addresses, dates and names should be.
  let values = 0
  const value = () => {
    values++
    return hostile
  }
  const bare = createWriter(() => hostile, value)
  for (const each of await importAll(write(bare))) {
    if ('article' in each) wrong.push(...problemsOf(each.article))
    else if (each.refused.code === 'failed') wrong.push(each.refused.message)
  }
  return { fields: bare.texts.length + values, wrong }
}
