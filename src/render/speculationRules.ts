import { basePath } from './addresses.ts'
import type { Site } from './site.ts'

/**
 * What browsers may fetch ahead, as speculation rules: the page of an article whose link a pointer rests on or presses.
 * They are a file that a header names (`Speculation-Rules`), since the policy allows no inline script.
 */
export function speculationRules(site: Site): string {
  const base = basePath(site)
  const article = { and: [{ href_matches: `${base}:article/` }, { not: { href_matches: `${base}articles/*` } }] }
  return `${JSON.stringify({ prefetch: [{ where: article, eagerness: 'moderate' }] }, null, 1)}\n`
}
