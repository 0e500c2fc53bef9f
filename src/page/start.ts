import type { Article } from '../article/schema.ts'
import { actUntilTaken } from './untilTaken.ts'

// The only script that a page asks for. A module in the head that does more would cost a quarter of the largest paint
// (DESIGN 10), and nothing of it is needed to read and swipe: so the rest begins when the page is there. All of it is
// asked for at once, and begins one module after the other (React before ours), so that the page answers in between.

async function start(): Promise<void> {
  const { modules, styles, article } = document.querySelector<HTMLElement>('script[data-modules]')?.dataset ?? {}
  if (!modules || !styles || !article) return
  const addresses = modules.split(' ')
  for (const href of addresses) link('modulepreload', href)
  const answer = Promise.all([fetch(article), ...styles.split(' ').map(loadStyle)])
  answer.catch(() => {}) // it is awaited below
  let last: { hydrate?: (article: Article) => Promise<void> } = {}
  for (const href of addresses) last = await import(/* @vite-ignore */ href)
  const [response] = await answer
  if (response.ok) await last.hydrate?.(await response.json())
}

function link(rel: string, href: string): HTMLLinkElement {
  const made = Object.assign(document.createElement('link'), { rel, href })
  document.head.append(made)
  return made
}

/** Loads the styles of what only the script draws (*.later.css): without them it draws nothing. */
function loadStyle(href: string): Promise<unknown> {
  return new Promise((done, fail) => {
    Object.assign(link('stylesheet', href), { onload: done, onerror: fail })
  })
}

const begin = () => void start().catch(() => {}) // the page goes on as it was: it reads without us
/** A page that nobody sees (an iframe far below) is painted late or never, and somebody may wait to hear of it. */
const AT_LATEST = 3000

// The picture that the load waited for is painted before anything of ours is asked for: a busy device has loaded a page a
// second before it shows it. No frame is asked for: a page that is out of view gets none.
async function whenPainted(): Promise<void> {
  const painted = new Promise<void>(done =>
    new PerformanceObserver(list => {
      if (list.getEntriesByName('first-contentful-paint').length) done()
    }).observe({ type: 'paint', buffered: true }),
  )
  const late = new Promise<void>(done => setTimeout(done, document.hidden ? 0 : AT_LATEST))
  await Promise.race([painted, late])
  setTimeout(begin, 100)
}

actUntilTaken()
if (document.readyState === 'complete') void whenPainted()
else addEventListener('load', () => void whenPainted(), { once: true })
