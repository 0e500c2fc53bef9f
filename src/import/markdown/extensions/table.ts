import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table'
import type { MarkdownExtension } from './extension.ts'

export const table: MarkdownExtension = { syntax: gfmTable, html: gfmTableHtml }
