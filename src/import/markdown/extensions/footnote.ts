import { gfmFootnote, gfmFootnoteHtml } from 'micromark-extension-gfm-footnote'
import type { MarkdownExtension } from './extension.ts'

export const footnote: MarkdownExtension = { syntax: gfmFootnote, html: gfmFootnoteHtml }
