import type { EmbedAddresses } from './snippets.lazy.ts'

/**
 * Where the files are that other pages load, on a site of ours.
 * @param id the article's folder
 * @param site the absolute address that the site is served from, with its slash
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
