import type { QueryClient } from '@tanstack/react-query'
import { prefersReducedMotion } from '../../reader/shared/reducedMotion.ts'
import { articleQuery } from '../queries.ts'
import { BASE } from '../route.ts'
// As text: the first script lists the style sheets of lazy parts.
import styles from './morphCard.lazy.css?inline'

/** How long a click waits for the article, with the library in use, before it goes there without a transition. */
const ARTICLE_WAIT_MS = 150
/** How long to wait for the picture of the new page. Nothing is rendered meanwhile. */
const PICTURE_WAIT_MS = 150
const SUPPORTS_TYPES = 'selector(:active-view-transition-type(newsreel-open))'
const COVER = '.newsreel-slide[data-picture="cover"]:not([inert])'
const NAME = 'newsreel-cover'

let isInstalled = false
let isPassing = false

/**
 * Lets the picture of a clicked card grow into the cover of its article, and the cover shrink to its card when its link
 * to the library is clicked, in a view transition. Takes clicks before the app handles them, so that its first script
 * knows nothing of this. The browser's Back just changes the page: the app hears of it first.
 */
export function morphCards(client: QueryClient): void {
  if (isInstalled || !globalThis.CSS?.supports(SUPPORTS_TYPES)) return
  isInstalled = true
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(styles)
  document.adoptedStyleSheets.push(sheet)
  const prefetch = ({ target }: Event) => {
    const id = findCard(target)?.id
    if (id !== undefined) void client.prefetchQuery(articleQuery(id))
  }
  addEventListener('pointerdown', prefetch, { passive: true })
  addEventListener('click', event => takeClick(event, client), { capture: true })
}

/** Finds the card of a link, and the id of its article. */
function findCard(target: EventTarget | null) {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('.card a') : null
  if (!link) return null
  const id = decodeURIComponent(link.pathname.slice(BASE.length, -1)) // as articlePath writes it
  return { link, id, picture: findPicture(link.closest('.card')) }
}

const findPicture = (card: Element | null | undefined) => card?.querySelector<HTMLElement>('.card-picture')

function takeClick(event: MouseEvent, client: QueryClient): void {
  const { button, ctrlKey, metaKey, shiftKey, altKey, target } = event
  if (isPassing || event.defaultPrevented || button || ctrlKey || metaKey || shiftKey || altKey || !canMove()) return
  const card = findCard(target)
  const home = target instanceof Element ? target.closest<HTMLAnchorElement>('.newsreel-home') : null
  const cover = home && document.querySelector<HTMLElement>(COVER)
  const link = card?.link ?? home
  const from = card?.picture ?? cover
  if (!link || !from) return
  event.preventDefault()
  event.stopPropagation()
  const follow = () => {
    isPassing = true
    link.click()
    isPassing = false
  }
  const path = location.pathname
  if (card) void openArticle(client, card.id, from, follow)
  else void morph('newsreel-close', from, follow, () => findCardOf(path))
}

async function openArticle(client: QueryClient, id: string, from: HTMLElement, follow: () => void): Promise<void> {
  const query = articleQuery(id)
  const isLoaded = () => client.getQueryData(query.queryKey) !== undefined
  if (!isLoaded()) await Promise.race([client.prefetchQuery(query), wait(ARTICLE_WAIT_MS)])
  if (!from.isConnected) return
  if (isLoaded()) void morph('newsreel-open', from, follow, () => document.querySelector<HTMLElement>(COVER))
  else follow()
}

const canMove = () => !prefersReducedMotion() && !document.hidden

/** Finds the picture of an article's card, if it is in view. */
function findCardOf(path: string): HTMLElement | null {
  const picture = findPicture(document.querySelector(`.card:has(a[href="${CSS.escape(path)}"])`))
  if (!picture) return null
  const { top, bottom } = picture.getBoundingClientRect()
  return bottom > 0 && top < innerHeight ? picture : null
}

/** Changes the page in a view transition, in which one element becomes another. */
async function morph(type: string, from: HTMLElement, change: () => void, find: () => HTMLElement | null) {
  let to = null as HTMLElement | null
  from.style.viewTransitionName = NAME
  const transition = document.startViewTransition({
    types: [type],
    update: async () => {
      from.style.viewTransitionName = ''
      change()
      await wait(0) // React renders at the end of the task
      to = find()
      if (!to) return
      to.style.viewTransitionName = NAME
      const img = to.querySelector('img')
      if (img) await Promise.race([img.decode().catch(() => {}), wait(PICTURE_WAIT_MS)])
    },
  })
  transition.ready.catch(() => {}) // skipped
  await transition.finished.catch(() => {})
  to?.style.removeProperty('view-transition-name')
}

const wait = (ms: number) => new Promise<void>(done => setTimeout(done, ms))
