import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The content of a PDF: the words of each page, and the number of pictures on it. */
export async function readPdf(bytes: Uint8Array): Promise<{ pages: string[]; pictures: number }> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages: string[] = []
  let pictures = 0
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(items.map(item => ('str' in item ? item.str : '')).join(' '))
    const { fnArray } = await page.getOperatorList()
    pictures += fnArray.filter(operation => operation === OPS.paintImageXObject).length
  }
  return { pages, pictures }
}
