// Searches the index that the build has made (src/cli/site/search), and shows the results in place of the list.

type Fragment = { url: string; excerpt: string; meta: Record<string, string | undefined> }
type Result = { data: () => Promise<Fragment> }
type Pagefind = {
  options: (options: object) => Promise<void>
  search: (query: string) => Promise<{ results: Result[] }>
}

/** How many results are shown at first, and with each press of "More results". */
const PAGE_SIZE = 12
/** Waits for a pause in the typing. */
const DEBOUNCE_MS = 150

let index: Promise<Pagefind> | undefined
let attempts = 0
let current = 0

/** Loads the index once. After a failure, loads it under another address: browsers remember failed modules. */
function loadIndex(folder: string): Promise<Pagefind> {
  const address = `${folder}pagefind.js${attempts++ ? `?${attempts}` : ''}`
  index ??= import(/* @vite-ignore */ address).then(async (pagefind: Pagefind) => {
    // Not in a worker: Pagefind names it without Trusted Types.
    await pagefind.options({ excerptLength: 24, basePath: folder, noWorker: true })
    return pagefind
  })
  index.catch(() => {
    index = undefined
  })
  return index
}

/**
 * Shows what a query finds; an empty one shows the list again. A later call replaces an earlier one.
 * @param form the search form; its data attributes hold the words
 * @throws when the index cannot be loaded
 */
export async function showResults(form: HTMLFormElement, text: string): Promise<void> {
  const number = ++current
  const query = text.trim()
  const address = new URL(location.href)
  if (query) address.searchParams.set('q', query)
  else address.searchParams.delete('q')
  history.replaceState(history.state, '', address)
  const status = form.querySelector('p') as HTMLElement
  if (!query) return show(form, status, '', [])
  await new Promise(done => setTimeout(done, DEBOUNCE_MS))
  if (number !== current) return
  const { results } = await (await loadIndex(form.dataset['index'] ?? '')).search(query)
  if (number !== current) return
  const items = await loadItems(results.slice(0, PAGE_SIZE))
  if (number !== current) return
  const words = results.length ? fill(form.dataset['results'], results.length) : fill(form.dataset['nothing'], query)
  show(form, status, words, items)
  if (results.length > PAGE_SIZE) addMoreButton(form, results.slice(PAGE_SIZE))
}

const fill = (text: string | undefined, value: unknown) => (text ?? '').replace('{0}', `${value}`)

const create = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: (Node | string)[]
) => {
  const element = Object.assign(document.createElement(name), properties)
  element.append(...children)
  return element
}

const loadItems = (results: Result[]) => Promise.all(results.map(async result => createItem(await result.data())))

function createItem({ url, excerpt, meta }: Fragment): HTMLLIElement {
  const { title = url, lang = '', date, minutes } = meta
  const link = create('a', { href: url, lang, dir: 'auto' }, title)
  const text = create('p', { lang, dir: 'auto' }, ...markExcerpt(excerpt))
  const foot = create('p', { className: 'library-found-foot' })
  if (date) foot.append(create('time', { dateTime: date }, formatDay(date)))
  if (minutes) foot.append(create('span', {}, minutes))
  return create('li', {}, create('h2', {}, link), text, foot)
}

const formatDay = (day: string) =>
  new Date(day).toLocaleDateString(document.documentElement.lang || undefined, { dateStyle: 'long', timeZone: 'UTC' })

/** Creates the nodes of an excerpt: text, and marks around the words that were found. */
function markExcerpt(excerpt: string): (Node | string)[] {
  return excerpt.split(/<mark>(.*?)<\/mark>/).map((part, i) => {
    const text = part
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&')
    return i % 2 ? create('mark', {}, text) : text
  })
}

/** Shows the results in place of the list, or the list again if there is no text. */
function show(form: HTMLFormElement, status: HTMLElement, text: string, items: HTMLElement[]): void {
  const library = form.closest('.library')
  library?.querySelector('.library-found')?.remove()
  library?.toggleAttribute('data-searching', text !== '')
  status.textContent = text
  if (!text) return
  const list = create('ol', {}, ...items)
  list.setAttribute('aria-label', text)
  const header = form.closest('header')
  // The title of a topic is hidden with its list.
  const title = header?.querySelector('h1') ? [] : [create('h1', { className: 'library-title' }, text)]
  header?.after(create('div', { className: 'library-found' }, ...title, list))
}

function addMoreButton(form: HTMLFormElement, rest: Result[]): void {
  const box = form.closest('.library')?.querySelector('.library-found')
  const list = box?.querySelector('ol')
  if (!box || !list) return
  let shown = 0
  const button = create('button', { type: 'button', className: 'button' }, form.dataset['more'] ?? '')
  button.onclick = async () => {
    const items = await loadItems(rest.slice(shown, shown + PAGE_SIZE)).catch(() => [])
    list.append(...items)
    shown += items.length
    items[0]?.querySelector('a')?.focus()
    if (shown >= rest.length) button.remove()
  }
  box.append(button)
}
