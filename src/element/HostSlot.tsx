import { useEffect } from 'react'
import type { HostSlideContent } from './hostSlideContent.ts'

/** The place of a slide of the page's own: the element's children are shown there, and templates are filled in once. */
export function HostSlot({ host, content }: { host: HTMLElement; content: HostSlideContent | undefined }) {
  useEffect(() => {
    for (const template of content?.templates ?? []) {
      // Kept on the template, as a copy of the element brings what is filled in along.
      if ('newsreelFilled' in template.dataset) continue
      template.dataset['newsreelFilled'] = ''
      const place = document.createElement('div')
      place.slot = template.slot
      place.append(template.content.cloneNode(true))
      host.append(place)
      const [only, ...others] = place.children
      // What has a width of its own stands in the middle.
      if (only && others.length === 0 && only.getBoundingClientRect().width < place.clientWidth)
        place.style.inlineSize = 'fit-content'
    }
  }, [host, content])
  return content ? <slot name={content.slot} /> : null
}
