import type { Metadata } from 'sharp'
import { cleanCredit } from '../../import/credit/cleanCredit.ts'
import { loadOtherScripts } from '../../import/otherScripts/otherScripts.ts'
import { readJpegSegments } from '../pictures/read/jpegSegments.ts'
import { readRights } from '../pictures/rights/readRights.ts'
import { getCredit } from '../pictures/rights/rights.ts'
import { sharp, sharpProblem } from '../pictures/sharp.ts'

const XMP = 'http://ns.adobe.com/xap/1.0/\0'
const EXIF = 'Exif\0\0'

/** The credit in a picture's own file (IPTC, XMP, EXIF). Without sharp only JPEG files are read. */
export async function readFileCredit(bytes: Buffer): Promise<string | undefined> {
  const head = sharpProblem
    ? readJpegMetadata(bytes)
    : await sharp(bytes)
        .metadata()
        .catch(() => null)
  const credit = head && getCredit(readRights(head, bytes))
  if (!credit) return undefined
  await loadOtherScripts(credit)
  return cleanCredit(credit)
}

function readJpegMetadata(bytes: Buffer): Metadata | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null
  const find = (name: string) =>
    readJpegSegments(bytes)
      .find(({ marker, content }) => marker === 0xe1 && content.toString('latin1', 0, name.length) === name)
      ?.content.subarray(name.length)
  const [xmp, exif] = [find(XMP), find(EXIF)]
  return { format: 'jpeg', ...(xmp && { xmp }), ...(exif && { exif }) } as Metadata
}
