// Loads the page's script (start.ts) again if it failed to load. If that fails too, this script shows the content of
// the page's noscript elements, which a browser with JavaScript does not show by itself.

const script = document.querySelector<HTMLScriptElement>('script[data-modules]')
/** The elements from the page's noscript elements, while they are shown. */
const noscriptElements: Element[] = []

function retryScript(): void {
  if (!script || 'started' in script.dataset) return
  // Another URL, because browsers may cache that a module failed.
  const retry = Object.assign(document.createElement('script'), { type: 'module', src: `${script.src}?again` })
  retry.onload = () => {
    for (const element of noscriptElements) element.remove()
    delete document.documentElement.dataset['plain']
  }
  retry.onerror = () => {
    retry.remove()
    if (!noscriptElements.length) showNoscriptContent()
  }
  document.head.append(retry)
}

function showNoscriptContent(): void {
  document.documentElement.dataset['plain'] = ''
  for (const hidden of document.querySelectorAll('noscript')) {
    const page = new DOMParser().parseFromString(hidden.textContent ?? '', 'text/html')
    const elements = [...page.head.children, ...page.body.children]
    hidden.after(...elements)
    noscriptElements.push(...elements)
  }
}

function startRetrying(): void {
  retryScript()
  addEventListener('online', retryScript)
}

// The load event waits for a script that is still loading.
if (document.readyState === 'complete') startRetrying()
else addEventListener('load', startRetrying, { once: true })

export {}
