import { basePath } from './addresses.ts'
import type { Site } from './site.ts'

/**
 * Renders the speculation rules: browsers may prefetch the page of an article when the pointer rests on its link. They
 * are a file, named by the header `Speculation-Rules`, because the content security policy allows no inline script.
 */
export function speculationRules(site: Site): string {
  const base = basePath(site)
  const article = { and: [{ href_matches: `${base}:article/` }, { not: { href_matches: `${base}articles/*` } }] }
  return `${JSON.stringify({ prefetch: [{ where: article, eagerness: 'moderate' }] }, null, 1)}\n`
}
