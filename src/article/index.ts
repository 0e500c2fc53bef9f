// The package's entry `newsreel/article`: reads articles, without React or a browser.
export { type FetchedArticle, fetchArticle } from './fetchArticle.ts'
export { ArticleError, type ArticleErrorCode, type FetchOptions, fetchJson } from './fetchJson.ts'
export { safeLink, safePicture } from './names/safeUrl.ts'
export { plainText } from './plainText.ts'
export type { Problem } from './problem.ts'
export { type Measured, type Reading, readArticle } from './readArticle.ts'
export type { Article, Block, Figure, PictureSource, Section, Span, Text } from './schema.ts'
