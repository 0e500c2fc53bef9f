import { useEffect } from 'react'
import type { HostSlideContent } from '../hostSlideContent.ts'

/** A host slide: shows the children of the element that belong to its slot, and fills in their templates once. */
export function HostSlot({ host, content }: { host: HTMLElement; content: HostSlideContent | undefined }) {
  useEffect(() => {
    for (const template of content?.templates ?? []) {
      // Marked on the template: a clone of the element also contains the filled-in content.
      if ('newsreelFilled' in template.dataset) continue
      template.dataset['newsreelFilled'] = ''
      const container = document.createElement('div')
      container.slot = template.slot
      container.append(template.content.cloneNode(true))
      host.append(container)
      const [only, ...others] = container.children
      // Content with a fixed width is centred.
      if (only && others.length === 0 && only.getBoundingClientRect().width < container.clientWidth)
        container.style.inlineSize = 'fit-content'
    }
  }, [host, content])
  return content ? <slot name={content.slot} /> : null
}
