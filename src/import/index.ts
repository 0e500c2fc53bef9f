// The package's entry `newsreel/import`: turns text, web pages and other formats into articles.
export type { AdapterContext, Refused } from './adapter.ts'
export type { SourceKind } from './detect.ts'
export type { ParseDocument } from './dom.ts'
export type { Dropped, Note } from './draft.ts'
export { type ImportOptions, type ImportResult, importArticle, importArticles } from './importArticle.ts'
export { mergeArticle } from './merge/mergeArticle.ts'
export type { PictureFile } from './shared/pictureFiles.ts'
export type { SourceInput, SourceParts } from './source.ts'
