import { gfmStrikethrough, gfmStrikethroughHtml } from 'micromark-extension-gfm-strikethrough'
import type { MarkdownExtension } from './extension.ts'

export const strikethrough: MarkdownExtension = { syntax: gfmStrikethrough, html: gfmStrikethroughHtml }
