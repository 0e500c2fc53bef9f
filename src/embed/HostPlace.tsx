import { useEffect } from 'react'
import type { HostContent } from './hostContent.ts'

const filled = new WeakSet<HTMLTemplateElement>()

/** The place of a slide of the page's own: the element's children are shown there, and templates are filled in once. */
export function HostPlace({ host, content }: { host: HTMLElement; content: HostContent | undefined }) {
  useEffect(() => {
    for (const template of content?.templates ?? []) {
      if (filled.has(template)) continue
      filled.add(template)
      const place = document.createElement('div')
      place.slot = template.slot
      place.append(template.content.cloneNode(true))
      host.append(place)
    }
  }, [host, content])
  return content ? <slot name={content.slot} /> : null
}
