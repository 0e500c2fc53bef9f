import type { Adapter } from '../adapter.ts'
import { prepareHtml } from '../html/prepare/prepareHtml.ts'
import { LIMITS } from '../limits.ts'
import { isZip } from '../zip/isZip.ts'
import { ZipError } from '../zip/unzip.ts'
import { applyClassStyles, readClassStyles } from './classStyles.ts'
import { removeClipboardMarks } from './clipboard.ts'
import { readDocumentBody } from './readDocumentBody.ts'
import { unzipPage } from './unzipPage.ts'

/**
 * The HTML of a word processor: what Google Docs and Word put on the clipboard, Word's web pages, and the web page that
 * Google Docs downloads (its .html with the folder of pictures, or the .zip file with both).
 */
export const readDocument: Adapter = async function* readDocument(source, context) {
  try {
    const page = isZip(source.bytes) ? await unzipPage(source.bytes) : { html: source.text, pictures: [] }
    const text = removeClipboardMarks(page.html)
    const { html, elements } = prepareHtml(text)
    if (elements > LIMITS.elements) {
      const message = `The document has over ${LIMITS.elements} elements. Split it.`
      return yield { refused: { code: 'too-large', message } }
    }
    const document = context.parseDocument(html, 'text/html')
    applyClassStyles(document, readClassStyles(text))
    const lang = document.documentElement.getAttribute('lang')
    yield { ...(lang && { lang }), ...readDocumentBody(document.body), pictures: page.pictures }
  } catch (error) {
    if (!(error instanceof ZipError)) throw error
    yield { refused: error.refused }
  }
}
