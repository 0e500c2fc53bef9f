const LFS = /^version https:\/\/git-lfs\.github\.com\//
const ANNEX = /^(?:\/|\.\.\/)*(?:\.git\/)?annex\/objects\//
const WEB_PAGE = /^\s*(?:<!--|<!doctype html|<html|<head|<body|<title|<script|<meta)/i
/** Kinds of ISO media files (after "ftyp") that are HEIC, as telephones save it. */
const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']

/** What to do about a picture in HEIC. */
export const HEIC =
  'is in HEIC, as iPhones save pictures, which browsers do not show: export it as JPEG (on a Mac: Preview, File, Export; on an iPhone: Settings, Camera, Formats, Most Compatible, or share it by Mail).'

/**
 * Names what is often found in place of a picture, by the first bytes of the file: the rest of a sentence that begins
 * with its name. Null for anything else.
 */
export function impostorOf(start: Buffer): string | null {
  const text = start.toString('latin1', 0, 200)
  if (LFS.test(text)) return 'is a pointer of Git LFS, not the picture: run "git lfs pull".'
  if (ANNEX.test(text)) return 'is a pointer of git-annex, not the picture: run "git annex get".'
  if (WEB_PAGE.test(text)) return 'is a web page, not a picture: download the picture itself.'
  if (text.startsWith('%PDF-')) return 'is a PDF, not a picture: export its page as PNG, JPEG or SVG.'
  if (text.startsWith('8BPS')) return 'is a Photoshop file: export it as JPEG or PNG.'
  if (text.startsWith('ftyp', 4) && HEIC_BRANDS.includes(text.slice(8, 12))) return HEIC
  if (start.length > 0 && start.every(byte => byte === 0)) return 'holds nothing but zeros: copy the picture again.'
  return null
}
