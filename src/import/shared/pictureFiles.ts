import { LIMITS } from '../limits.ts'

/** A picture that is inside a source. */
export interface PictureFile {
  /** Its name beside article.json, which is also the `src` of its figure: `picture-1.png`. */
  name: string
  /** Its content. */
  bytes: Uint8Array
  /** Its media type. */
  type: string
}

/** Smaller pictures only keep a place until a script loads the real one. */
export const MIN_PICTURE_BYTES = 500
/** Extensions of the files that browsers show, by media type. */
const EXTENSIONS: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/jpg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/gif': 'gif',
}
const DATA = /^data:([\w/+.-]+)((?:;[\w=-]+)*?)(;base64)?,/i

/** Collects the pictures that are inside a source, and names their files. */
export class PictureFiles {
  readonly files: PictureFile[] = []
  readonly #names = new Map<string, string>()

  constructor(files: PictureFile[] = []) {
    for (const file of files) {
      this.files.push(file)
      this.#names.set(file.name, file.name)
    }
  }

  /** The name of a picture's file by its address; undefined if it is not inside the source. */
  find(address: string): string | undefined {
    return this.#names.get(address)
  }

  /**
   * Adds a picture.
   * @returns the name of its file; undefined if browsers cannot show it, or it only keeps a place
   */
  add(bytes: Uint8Array, mediaType: string): string | undefined {
    const type = mediaType.toLowerCase()
    const extension = Object.hasOwn(EXTENSIONS, type) ? EXTENSIONS[type] : undefined
    if (!extension || bytes.length < MIN_PICTURE_BYTES || bytes.length > LIMITS.pictureBytes) return undefined
    const name = `picture-${this.files.length + 1}.${extension}`
    this.files.push({ name, bytes, type })
    return name
  }

  /** Adds the picture in a data: address. */
  addAddress(address: string): string | undefined {
    const known = this.#names.get(address)
    if (known) return known
    const [head, type = '', , isBase64] = DATA.exec(address.slice(0, 200)) ?? []
    if (!head || !isBase64 || address.length * 0.75 > LIMITS.pictureBytes) return undefined
    const bytes = decodeBase64(address.slice(head.length))
    const name = bytes && this.add(bytes, type)
    if (name) this.#names.set(address, name)
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
