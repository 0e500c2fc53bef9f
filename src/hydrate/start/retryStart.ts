import type {} from '../trustedTypes.ts'

/** The elements from the page's noscript elements, while they are shown. */
const noscriptElements: Element[] = []

let retries = 0

function retry(): void {
  const script = document.querySelector<HTMLScriptElement>('script[data-modules]')
  if (!script || 'started' in script.dataset) return
  // Another URL, because browsers may cache that a module failed.
  const href = `${script.src}?again${retries++ || ''}`
  import(/* @vite-ignore */ href).then(
    () => {
      for (const element of noscriptElements) element.remove()
      delete document.documentElement.dataset['plain']
    },
    () => {
      if (!noscriptElements.length) showNoscriptContent()
    },
  )
}

function showNoscriptContent(): void {
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

/**
 * Loads the page's script (start.ts) again if it failed to load. If that fails too, shows the content of the page's
 * noscript elements, which a browser with JavaScript does not show by itself.
 */
export function retryStart(): void {
  const start = () => {
    retry()
    addEventListener('online', retry)
  }
  // The load event waits for a script that is still loading.
  if (document.readyState === 'complete') start()
  else addEventListener('load', start, { once: true })
}
