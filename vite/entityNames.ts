import { join } from 'node:path'

/**
 * Replaces the table of all character names (11 kB after gzip) by the parser of HTML, which `newsreel/import` has
 * anyway (src/import/markdown/entities.ts).
 */
export const entityNames = {
  'decode-named-character-reference': join(import.meta.dirname, '../src/import/markdown/entities.ts'),
}
