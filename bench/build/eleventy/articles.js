import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const { ARTICLES = '' } = process.env

/** What is built: where the site will be, and the articles of the folder, in the order of their names. */
export const SITE = process.env['SITE'] ?? ''
export const readArticles = () =>
  readdirSync(ARTICLES)
    .sort()
    .map(id => ({ id, ...JSON.parse(readFileSync(join(ARTICLES, id, 'article.json'), 'utf8')) }))

/** The picture that stands for an article. */
export const pictureOf = ({ sections }) => sections.flatMap(({ body }) => body).find(({ type }) => type === 'figure')
