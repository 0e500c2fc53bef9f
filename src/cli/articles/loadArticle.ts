import { checkArticleText } from '../../check/file/checkArticleText.ts'
import { isLocal } from '../pictures/read/localPath.ts'
import { isMarkdown } from './articleFiles.ts'
import type { LoadedArticle, LocateProblems } from './loadedArticle.ts'
import { locatePictureProblems } from './locatePictureProblems.ts'
import { readArticleFile } from './readArticleFile.ts'

/** Reads and checks an article's file: article.json or article.md. Never throws for a bad file. */
export async function loadArticle(file: string): Promise<LoadedArticle> {
  const read = readArticleFile(file)
  if ('problem' in read) return { article: null, problems: [read.problem], locate: (_, problems) => problems }
  const { bytes, text } = read
  if (isMarkdown(file)) return { bytes, ...(await loadMarkdown(text)) }
  return { bytes, ...checkArticleText(text, { measured: isLocal }), locate: locateInJson(text) }
}

/** Reads an article in Markdown. Its parser is loaded on demand: most folders have no such article. */
export const loadMarkdown = async (text: string): Promise<LoadedArticle> =>
  (await import('./markdown/readMarkdownArticle.ts')).readMarkdownArticle(text)

/** @param text the content of an article.json */
export const locateInJson =
  (text: string): LocateProblems =>
  (article, problems) =>
    locatePictureProblems(text, article, problems)
