import italicFile from '@fontsource-variable/newsreader/files/newsreader-latin-wght-italic.woff2?url&no-inline'
import file from '@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2?url&no-inline'

/** The font files, by style. They are loaded together, so that no article has one style of the typeface alone. */
export const FILES = [
  ['normal', file],
  ['italic', italicFile],
] as const
/** The key in localStorage of the files that a page has loaded. Their names contain hashes. */
export const KEY = 'newsreel.typeface'

/** Returns whether a page has loaded the font files: they should be in the browser's cache. */
export const areFilesLoaded = (): boolean => readLoadedFiles().includes(file)

/** Returns what is stored; '' if nothing is, or storage is not accessible. */
export function readLoadedFiles(): string {
  try {
    return localStorage.getItem(KEY) ?? ''
  } catch {
    return ''
  }
}

/**
 * Shows texts in Newsreader if its files should be in the browser's cache. To be called before a text is painted: as
 * long as a page is open, its letters do not change.
 * @param selector the elements around these texts
 */
export function showCachedTypeface(selector: string): void {
  if (!areFilesLoaded()) return
  for (const [style, url] of FILES) {
    // `optional`: a file that the cache has lost does not replace the fallback when it comes.
    const face = new FontFace('Newsreel Newsreader', `url("${url}")`, { weight: '200 800', style, display: 'optional' })
    document.fonts.add(face)
    // At once: when later slides need it, it is too late. In the head, Chromium waits 50 ms for it before it paints.
    face.load().catch(() => {})
  }
  // Not an attribute, which the scripts of a host page may not expect.
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`${selector}{--newsreel-typeface:"Newsreel Newsreader"}`)
  document.adoptedStyleSheets.push(sheet)
}
