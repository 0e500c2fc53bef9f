// Marks the articles of a list that were started or read, and offers to continue the one opened last. Runs after the
// list is painted. Nothing moves: a mark lies on its card, and the offer is the last element of the page.

/** Fills in a text such as "Slide {0} of {1}". */
const fill = (text: string | undefined, ...values: unknown[]) =>
  (text ?? '').replace(/\{(\d)\}/g, (_, index) => `${values[index]}`)

const create = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: Node[]
) => {
  const element = Object.assign(document.createElement(name), properties)
  element.append(...children)
  return element
}

/**
 * Marks the cards of articles with a reading progress (useReadingProgress.ts). Replaces earlier marks.
 * @param list the list (LibraryList); its data attributes hold the words
 */
export function showReadingProgress(list: HTMLElement): void {
  const words = list.dataset
  for (const old of list.parentElement?.querySelectorAll('.card-mark, .library-continue') ?? []) old.remove()
  const links = new Map(
    [...list.querySelectorAll('a')].map(link => [link.href.replace(/[^/]+\/$/, 'articles/$&article.json'), link]),
  )
  let offer: HTMLElement | undefined
  for (const place of readPlaces()) {
    if (!Array.isArray(place)) continue
    const [source, , read, position, count, minutes] = place
    const link = links.get(source)
    const card = link?.closest('li')
    const isRead = read === true
    const isStarted = isCount(position) && isCount(count) && position > 1 && position <= count
    if (!link || !card || !(isRead || isStarted)) continue
    const slide = fill(words['slide'], position, count)
    card.append(create('span', { className: 'card-mark', textContent: isRead ? `✓ ${words['read']}` : slide }))
    if (isRead) continue
    const done = create('span', { className: 'library-continue-done' })
    done.style.inlineSize = `${(100 * position) / count}%`
    const picture = card.querySelector('img')
    const text = create(
      'span',
      {},
      create('b', { textContent: fill(words['continue'], link.textContent) }),
      create('small', { textContent: isCount(minutes) ? `${slide} · ${fill(words['left'], minutes)}` : slide }),
      done,
    )
    offer = create('a', { className: 'library-continue', href: link.href }, text)
    if (picture) offer.prepend(create('img', { src: picture.currentSrc || picture.src, alt: '' }))
  }
  if (offer) list.parentElement?.append(offer)
}

const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) > 0

/** Reads what useReadingProgress.ts stores. Other pages of the server may have changed it: check the values. */
function readPlaces(): unknown[] {
  try {
    const places: unknown = JSON.parse(localStorage.getItem('newsreel.places') ?? '')
    return Array.isArray(places) ? places : []
  } catch {
    return [] // no progress yet, or no storage
  }
}

/**
 * Shows the reading progress now, when the reader comes back to the page, and when another tab changes it.
 * @returns stops following the progress
 */
export function followReadingProgress(list: HTMLElement): () => void {
  const show = () => showReadingProgress(list)
  show()
  for (const event of ['pageshow', 'storage']) addEventListener(event, show)
  return () => {
    for (const event of ['pageshow', 'storage']) removeEventListener(event, show)
  }
}
