import { createRef } from 'react'
import { createRoot } from 'react-dom/client'
import type { ReaderHandle } from '../reader/handle.ts'
import { CrashGuard } from './CrashGuard.tsx'
import { ElementReader } from './ElementReader.tsx'
import type { ElementSettings } from './elementSettings.ts'
import type { DispatchEvent } from './events.ts'
import { adoptStyles } from './styles.ts'

/** A reader in its element. */
export type MountedReader = {
  /** Takes what the element's attributes and children say now. */
  update: (settings: ElementSettings) => void
  /** The reader's handle; null until the article is there. */
  handle: () => ReaderHandle | null
  unmount: () => void
}

/**
 * Draws a reader into an element's shadow root. Everything beyond the element itself loads with this.
 * @param host the element, whose children stand there until the reader does
 */
export function mount(
  host: HTMLElement,
  shadow: ShadowRoot,
  settings: ElementSettings,
  tell: DispatchEvent,
): MountedReader {
  adoptStyles(shadow)
  const [box, fallback] = [shadow.querySelector('.box'), shadow.querySelector('slot')]
  if (!box) throw new Error('The shadow root holds no box.')
  const root = createRoot(box)
  const handle = createRef<ReaderHandle>()
  const isContent = (node: Node) => node instanceof Element || (node.textContent ?? '').trim() !== ''
  const findContent = () => box.toggleAttribute('data-alone', !fallback?.assignedNodes().some(isContent))
  findContent()
  fallback?.addEventListener('slotchange', findContent)
  const showFallback = (shown: boolean) => {
    if (fallback) fallback.hidden = !shown
  }
  const update = (settings: ElementSettings) =>
    root.render(
      <CrashGuard tell={tell} src={settings.src}>
        <ElementReader {...{ host, settings, handle, tell, showFallback }} />
      </CrashGuard>,
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
