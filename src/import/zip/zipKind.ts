import { isPage, listZip } from './listZip.ts'

/** What a ZIP file is by the names in it: a Word document, or a page with its pictures. */
export function zipKind(bytes: Uint8Array): 'docx' | 'document' | undefined {
  const names = listZip(bytes)?.map(({ name }) => name) ?? []
  if (names.some(name => name.startsWith('word/'))) return 'docx'
  return names.some(isPage) ? 'document' : undefined
}
