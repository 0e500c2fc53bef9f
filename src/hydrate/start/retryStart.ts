// Asks for the page's script (start.ts) again where it was lost on its way. Without that nothing else would: a page
// that is open to scripts shows its readers nothing of what is there for those without. So it gets that when there is
// no help.

const script = document.querySelector<HTMLScriptElement>('script[data-modules]')
/** What stands in the page's noscript elements, while it is shown. */
const plainElements: Element[] = []

function retryScript(): void {
  if (!script || 'started' in script.dataset) return
  // Another address: browsers may remember of a module that it has failed.
  const again = Object.assign(document.createElement('script'), { type: 'module', src: `${script.src}?again` })
  again.onload = () => {
    for (const element of plainElements) element.remove()
    delete document.documentElement.dataset['plain']
  }
  again.onerror = () => {
    again.remove()
    if (!plainElements.length) showNoscriptContent()
  }
  document.head.append(again)
}

function showNoscriptContent(): void {
  document.documentElement.dataset['plain'] = ''
  for (const hidden of document.querySelectorAll('noscript')) {
    const page = new DOMParser().parseFromString(hidden.textContent ?? '', 'text/html')
    const elements = [...page.head.children, ...page.body.children]
    hidden.after(...elements)
    plainElements.push(...elements)
  }
}

function startRetrying(): void {
  retryScript()
  addEventListener('online', retryScript)
}

// A script that is still on its way keeps the page from having loaded.
if (document.readyState === 'complete') startRetrying()
else addEventListener('load', startRetrying, { once: true })

export {}
