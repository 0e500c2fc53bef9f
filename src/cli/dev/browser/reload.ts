// Runs in the pages of newsreel dev: shows them anew when an article is saved, at the same slide, which is in the
// address.

const version = document.querySelector<HTMLElement>('[data-newsreel-version]')?.dataset['newsreelVersion']
let events: EventSource | undefined

/** Only while the page is seen: a browser keeps six connections to a server, and there may be more tabs. */
function listen(): void {
  events?.close()
  if (document.hidden) return
  events = new EventSource('/.newsreel/events')
  events.onmessage = ({ data }) => {
    if (data !== version) location.reload()
  }
}

/** Problems that were unfolded stay so while they are mended one by one. */
function keepOpen(problems: HTMLDetailsElement): void {
  const key = 'newsreel-problems'
  problems.open = sessionStorage.getItem(key) === 'open'
  problems.addEventListener('toggle', () => sessionStorage.setItem(key, problems.open ? 'open' : 'closed'))
}

document.addEventListener('visibilitychange', listen)
listen()
const problems = document.querySelector<HTMLDetailsElement>('.newsreel-problems details')
if (problems) keepOpen(problems)
