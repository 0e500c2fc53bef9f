import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const { ARTICLES = '' } = process.env

/** The address of the site. */
export const SITE = process.env['SITE'] ?? ''
/** Reads all articles, sorted by name. */
export const readArticles = () =>
  readdirSync(ARTICLES)
    .sort()
    .map(id => ({ id, ...JSON.parse(readFileSync(join(ARTICLES, id, 'article.json'), 'utf8')) }))

/** The picture for cards of an article. */
export const pictureOf = ({ sections }) => sections.flatMap(({ body }) => body).find(({ type }) => type === 'figure')
