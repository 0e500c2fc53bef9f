/** The absolute addresses of the files that embedding pages load. */
export type EmbedAddresses = {
  /** The article.json. */
  article: string
  /** The article's own page. */
  page: string
  /** Its page for iframes. */
  frame: string
  /** newsreel-element.js */
  elementScript: string
  /** newsreel-frame.js */
  frameScript: string
}

/** HTML that embeds an article: the element, an iframe, or a link. */
export type Snippets = { element: string; iframe: string; link: string }

/** The height of an iframe without newsreel-frame.js, in CSS pixels. */
export const FRAME_HEIGHT = 600

/**
 * Creates the embed code of an article, with escaped addresses and headline. Editors that remove iframes keep the
 * link inside.
 * @param hash the fragment of the slide, "" for the cover
 */
export function createSnippets(addresses: EmbedAddresses, headline: string, hash = ''): Snippets {
  const { article, page, frame, elementScript, frameScript } = addresses
  const [title, slide] = [escapeHtml(headline), hash ? ` slide="${escapeHtml(decodeURIComponent(hash.slice(1)))}"` : '']
  const link = `<a href="${escapeHtml(page + hash)}">${title}</a>`
  return {
    element: [
      `<script type="module" src="${escapeHtml(elementScript)}"></script>`,
      `<newsreel-reader src="${escapeHtml(article)}" page="${escapeHtml(page)}"${slide}>${link}</newsreel-reader>`,
    ].join('\n'),
    iframe: [
      `<iframe src="${escapeHtml(frame + hash)}" title="${title}" width="100%" height="${FRAME_HEIGHT}" loading="lazy" allow="fullscreen; clipboard-write" frameborder="0" data-newsreel>${link}</iframe>`,
      `<script type="module" src="${escapeHtml(frameScript)}"></script>`,
    ].join('\n'),
    link,
  }
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, character => ENTITIES[character] ?? character)
