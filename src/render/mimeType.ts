import { mimes } from 'mrmime'

// A map, as the ending of a name may be "constructor".
const TYPES = new Map(Object.entries(mimes))

/** The MIME type of a file, by the ending of its name; undefined if the ending is unknown. */
export const mimeTypeOf = (name: string): string | undefined =>
  TYPES.get(name.slice(name.lastIndexOf('.') + 1).toLowerCase())
