// Runs in the pages of `newsreel dev`: reloads them when an article is saved. The address keeps the slide.

const version = document.querySelector<HTMLElement>('[data-newsreel-version]')?.dataset['newsreelVersion']
let events: EventSource | undefined

/** Listens only while the page is visible: browsers open six connections to a server at most, for all its tabs. */
function listenWhileVisible(): void {
  events?.close()
  if (document.hidden) return
  events = new EventSource('/.newsreel/events')
  events.onmessage = ({ data }) => {
    if (data !== version) location.reload()
  }
}

/** Keeps the panel open across reloads, while its problems are fixed one by one. */
function restoreOpenState(panel: HTMLDetailsElement): void {
  const key = 'newsreel-problems'
  panel.open = sessionStorage.getItem(key) === 'open'
  panel.addEventListener('toggle', () => sessionStorage.setItem(key, panel.open ? 'open' : 'closed'))
}

document.addEventListener('visibilitychange', listenWhileVisible)
listenWhileVisible()
const panel = document.querySelector<HTMLDetailsElement>('.newsreel-problems details')
if (panel) restoreOpenState(panel)
