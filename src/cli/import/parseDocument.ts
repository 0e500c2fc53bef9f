import { DOMParser } from 'linkedom'
import type { ParseDocument } from '../../import/dom.ts'

/** Parses HTML and XML in Node. */
export const parseDocument: ParseDocument = (text, type) =>
  new DOMParser().parseFromString(text, type) as unknown as Document
