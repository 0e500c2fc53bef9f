import { nameOf } from './elements.ts'

const EMBEDS = new Set(['iframe', 'video', 'audio', 'object', 'embed'])

/** True for elements that show something from elsewhere: players, maps, posts. */
export function isEmbed(element: Element): boolean {
  return EMBEDS.has(nameOf(element))
}

/** Where an embed's content can be opened, and its title; null if it names no address. */
export function readEmbed(element: Element): { href: string; title: string } | null {
  const sources = [...element.children].filter(child => nameOf(child) === 'source')
  const candidates = [element, ...sources].flatMap(at =>
    ['src', 'data-src', 'data', 'data-lazy-src'].map(name => at.getAttribute(name)?.trim() ?? ''),
  )
  const address = candidates.find(candidate => /^(?:https?:)?\/\/|^[^:]+\.\w+$/i.test(candidate))
  if (address === undefined) return null
  const href = pageOf(address.startsWith('//') ? `https:${address}` : address)
  const title = (element.getAttribute('title') ?? element.getAttribute('aria-label') ?? '').replace(/\s+/g, ' ').trim()
  return { href, title: title === '' ? href.replace(/^https?:\/\/(?:www\.)?|[?#].*$/g, '') : title }
}

/** The page of an embedded video, for players that have one. */
function pageOf(address: string): string {
  const youTube = /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]{6,})/.exec(address)
  if (youTube) return `https://www.youtube.com/watch?v=${youTube[1]}`
  const vimeo = /^https?:\/\/player\.vimeo\.com\/video\/(\d+)/.exec(address)
  return vimeo ? `https://vimeo.com/${vimeo[1]}` : address
}
