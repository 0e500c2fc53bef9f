const LFS = /^version https:\/\/git-lfs\.github\.com\//
const ANNEX = /^(?:\/|\.\.\/)*(?:\.git\/)?annex\/objects\//
const WEB_PAGE = /^\s*(?:<!--|<!doctype html|<html|<head|<body|<title|<script|<meta)/i
/** The brands of ISO media files (after "ftyp") that are HEIC, the format of iPhones. */
const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']

/** What is wrong with a picture in HEIC, and what to do. */
export const HEIC_ADVICE =
  'is in HEIC, as iPhones save pictures, which browsers do not show: export it as JPEG (on a Mac: Preview, File, Export; on an iPhone: Settings, Camera, Formats, Most Compatible, or share it by Mail).'

/**
 * Recognizes files that are often mistaken for a picture, by their first bytes. Returns the rest of a sentence that
 * begins with the file's name; null for any other file.
 */
export function describeWrongFile(start: Buffer): string | null {
  const text = start.toString('latin1', 0, 200)
  if (LFS.test(text)) return 'is a pointer of Git LFS, not the picture: run "git lfs pull".'
  if (ANNEX.test(text)) return 'is a pointer of git-annex, not the picture: run "git annex get".'
  if (WEB_PAGE.test(text)) return 'is a web page, not a picture: download the picture itself.'
  if (text.startsWith('%PDF-')) return 'is a PDF, not a picture: export its page as PNG, JPEG or SVG.'
  if (text.startsWith('8BPS')) return 'is a Photoshop file: export it as JPEG or PNG.'
  if (text.startsWith('ftyp', 4) && HEIC_BRANDS.includes(text.slice(8, 12))) return HEIC_ADVICE
  if (start.length > 0 && start.every(byte => byte === 0)) return 'contains only zeros: copy the picture again.'
  return null
}
