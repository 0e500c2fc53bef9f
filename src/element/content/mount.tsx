import { createRef } from 'react'
import { createRoot } from 'react-dom/client'
import { formatAmericanDate } from '../../i18n/en/americanDate.ts'
import { formatWithoutIntl } from '../../i18n/formatDate.ts'
import type { ReaderHandle } from '../../reader/handle.ts'
import { showCachedTypeface } from '../../reader/typeface/cachedTypeface.ts'
import type { ElementSettings } from '../elementSettings.ts'
import type { DispatchEvent } from '../events.ts'
import { ElementErrorBoundary } from './ElementErrorBoundary.tsx'
import { ElementReader } from './ElementReader.tsx'
import { adoptStyles } from './styles.ts'

formatWithoutIntl(formatAmericanDate)
showCachedTypeface('newsreel-reader') // while the article is on its way

/** A reader that is mounted in an element. */
export type MountedReader = {
  /** Applies changed attributes and children. */
  update: (settings: ElementSettings) => void
  /** The reader's handle; null until the article is there. */
  handle: () => ReaderHandle | null
  unmount: () => void
}

/**
 * Renders a reader into an element's shadow root. This module and its imports load when the element comes near.
 * @param host the element, whose children are the fallback content
 */
export function mount(
  host: HTMLElement,
  shadow: ShadowRoot,
  settings: ElementSettings,
  dispatch: DispatchEvent,
): MountedReader {
  adoptStyles(shadow)
  const [box, fallback] = [shadow.querySelector('.box'), shadow.querySelector('slot')]
  if (!box) throw new Error('The shadow root has no element .box.')
  const root = createRoot(box)
  const handle = createRef<ReaderHandle>()
  const isContent = (node: Node) => node instanceof Element || (node.textContent ?? '').trim() !== ''
  const updateFallback = () => box.toggleAttribute('data-alone', !fallback?.assignedNodes().some(isContent))
  updateFallback()
  fallback?.addEventListener('slotchange', updateFallback)
  const showFallback = (visible: boolean) => {
    if (fallback) fallback.hidden = !visible
  }
  const update = (settings: ElementSettings) =>
    root.render(
      <ElementErrorBoundary dispatch={dispatch} src={settings.src}>
        <ElementReader {...{ host, settings, handle, dispatch, showFallback }} />
      </ElementErrorBoundary>,
    )
  update(settings)
  return {
    update,
    handle: () => handle.current,
    unmount: () => {
      root.unmount()
      showFallback(true)
    },
  }
}
