import type { EmbedAddresses } from './snippets.lazy.ts'

/**
 * Returns the addresses of the files that embedding pages load from a published site.
 * @param id the article's folder
 * @param site the absolute address of the site, with a trailing slash
 */
export function embedAddresses(id: string, site: string): EmbedAddresses {
  const folder = encodeURIComponent(id)
  return {
    article: `${site}articles/${folder}/article.json`,
    page: `${site}${folder}/`,
    frame: `${site}${folder}/embed/`,
    elementScript: `${site}newsreel-element.js`,
    frameScript: `${site}newsreel-frame.js`,
  }
}
