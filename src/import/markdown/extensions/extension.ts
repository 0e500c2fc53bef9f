import type { Options } from 'micromark'

/** What Markdown has beyond CommonMark. */
export interface MarkdownExtension {
  syntax: () => NonNullable<Options['extensions']>[number]
  html: () => NonNullable<Options['htmlExtensions']>[number]
}
