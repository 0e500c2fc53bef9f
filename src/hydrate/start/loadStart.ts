import type {} from '../trustedTypes.ts'

/** How often to try at once, before the page is shown as without script. */
const ATTEMPTS = 2

/**
 * Loads the script of an article's page (start.ts) after the first pictures, which it would delay; at once if the
 * address names a slide, or when the reader presses something. What was pressed before the script runs is repeated
 * then. If it fails to load, shows the content of the page's noscript elements, which a browser with JavaScript does
 * not show by itself, and tries again at the next press or when the network is back.
 */
export function loadStart(): void {
  // Not DOMContentLoaded, which waits for deferred scripts of the site.
  if (document.readyState === 'loading') document.addEventListener('readystatechange', prepare, { once: true })
  else prepare()
}

function prepare(): void {
  const { dataset } = document.querySelector<HTMLElement>('script[data-start]') ?? {}
  const [start, ...imports] = dataset?.['start']?.split(' ') ?? []
  if (!dataset || !start) return
  delete dataset['start'] // the page may contain the first script twice
  const controller = new AbortController()
  const { signal } = controller
  let presses: (() => void)[] = []
  let failures = 0
  let isLoading = false
  const load = async () => {
    if (isLoading) return
    isLoading = true
    // Another URL, because browsers may cache that a module failed.
    const again = failures ? `?again${failures}` : ''
    try {
      for (const href of imports) import(/* @vite-ignore */ href).catch(() => {}) // `start` imports them, too
      await import(/* @vite-ignore */ start + again)
      controller.abort()
      hideNoscriptContent()
      for (const press of presses) press()
    } catch {
      isLoading = false
      if (++failures < ATTEMPTS) return load()
      presses = []
      showNoscriptContent()
    }
  }
  for (const type of ['load', 'pointerdown', 'keydown', 'online']) addEventListener(type, load, { signal })
  addEventListener(
    'click',
    ({ target }) => {
      const button = (target as Element).closest('button')
      if (button) presses.push(() => button.click())
    },
    { signal },
  )
  addEventListener(
    'keydown',
    event => presses.push(() => event.target?.dispatchEvent(new KeyboardEvent('keydown', event))),
    { signal },
  )
  if (location.hash || document.readyState === 'complete') void load()
}

/** The elements from the page's noscript elements, while they are shown. */
let noscriptElements: Element[] = []

function hideNoscriptContent(): void {
  for (const element of noscriptElements) element.remove()
  noscriptElements = []
  delete document.documentElement.dataset['plain']
}

function showNoscriptContent(): void {
  if (noscriptElements.length) return
  document.documentElement.dataset['plain'] = ''
  // The page's own HTML, which the site's build has escaped.
  const policy = window.trustedTypes?.createPolicy('newsreel-html', { createHTML: (html: string) => html })
  for (const hidden of document.querySelectorAll('noscript')) {
    const html = hidden.textContent ?? ''
    const page = new DOMParser().parseFromString(policy?.createHTML(html) ?? html, 'text/html')
    const elements = [...page.head.children, ...page.body.children]
    hidden.after(...elements)
    noscriptElements.push(...elements)
  }
}
