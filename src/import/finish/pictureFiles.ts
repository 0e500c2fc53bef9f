import { LIMITS } from '../limits.ts'

/** A picture that is inside a source. */
export interface PictureFile {
  /** Its name beside article.json, which is also the `src` of its figure: `picture-1.png`. */
  name: string
  bytes: Uint8Array
  /** Its media type. */
  type: string
}

/** Smaller pictures only keep a place until a script loads the real one. */
const MIN_BYTES = 500
const EXTENSIONS: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/jpg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/gif': 'gif',
}
const DATA = /^data:([\w/+.-]+)((?:;[\w=-]+)*?)(;base64)?,/i

/** Collects the pictures that are inside a source as data: addresses. */
export class PictureFiles {
  readonly files: PictureFile[] = []
  readonly #names = new Map<string, string>()

  /** @returns the name of the picture's file; undefined if the address holds no picture */
  add(address: string): string | undefined {
    const known = this.#names.get(address)
    if (known) return known
    const [head, media = '', , isBase64] = DATA.exec(address.slice(0, 200)) ?? []
    const type = media.toLowerCase()
    const extension = EXTENSIONS[type]
    if (!head || !isBase64 || !extension || address.length * 0.75 > LIMITS.pictureBytes) return undefined
    const bytes = decodeBase64(address.slice(head.length))
    if (!bytes || bytes.length < MIN_BYTES) return undefined
    const name = `picture-${this.files.length + 1}.${extension}`
    this.files.push({ name, bytes, type })
    this.#names.set(address, name)
    return name
  }
}

function decodeBase64(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(decodeURIComponent(text)), letter => letter.charCodeAt(0))
  } catch {
    return undefined
  }
}
