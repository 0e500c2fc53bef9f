/** Where the files are that other pages load, all absolute addresses. */
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

/** What an author pastes to put an article into another page: the element, an iframe, or a link. */
export type Snippets = { element: string; iframe: string; link: string }

/** The height of an iframe whose page does not run our script, in CSS pixels. */
export const FRAME_HEIGHT = 600

/**
 * The snippets of an article. They are HTML, so every address and the headline is escaped. Systems that allow no iframe
 * take its tags away and leave the link that is in it.
 * @param hash the fragment of the slide that they lead to, "" for the cover
 */
export function createSnippets(addresses: EmbedAddresses, headline: string, hash = ''): Snippets {
  const { article, page, frame, elementScript, frameScript } = addresses
  const [title, slide] = [escaped(headline), hash ? ` slide="${escaped(decodeURIComponent(hash.slice(1)))}"` : '']
  const link = `<a href="${escaped(page + hash)}">${title}</a>`
  return {
    element: [
      `<script type="module" src="${escaped(elementScript)}"></script>`,
      `<newsreel-reader src="${escaped(article)}" page="${escaped(page)}"${slide}>${link}</newsreel-reader>`,
    ].join('\n'),
    iframe: [
      `<iframe src="${escaped(frame + hash)}" title="${title}" width="100%" height="${FRAME_HEIGHT}" loading="lazy" allow="fullscreen; clipboard-write" frameborder="0" data-newsreel>${link}</iframe>`,
      `<script type="module" src="${escaped(frameScript)}"></script>`,
    ].join('\n'),
    link,
  }
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replace(/[&<>"']/g, character => ENTITIES[character] ?? character)
