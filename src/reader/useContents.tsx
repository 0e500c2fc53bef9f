import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import type { Deck } from '../deck/buildDeck.ts'
import type { ContentsDialog } from './ContentsDialog.tsx'
import { useWords } from './words/words.ts'

type Dialog = ComponentType<Parameters<typeof ContentsDialog>[0]>

const load = () => import('./ContentsDialog.tsx').then(module => module.ContentsDialog)

/**
 * The contents, loaded apart from the first slide: when the page has nothing else to do, else when they are asked for.
 * @returns `open` opens them, `dialog` is what to draw, `failure` a sentence while they cannot be loaded
 */
export function useContents(
  deck: Deck,
  at: number,
  onChoose: (index: number) => void,
): { open: () => void; dialog: ReactNode; failure: string } {
  const words = useWords()
  const [Dialog, setDialog] = useState<Dialog | null>(null)
  const [state, setState] = useState<'closed' | 'open' | 'failed'>('closed')
  useEffect(() => {
    // Safari has no requestIdleCallback. A failure now says nothing: it is tried again when the reader asks.
    const warm = () => void load().catch(() => {})
    if (typeof requestIdleCallback === 'undefined') {
      const timer = setTimeout(warm, 2000)
      return () => clearTimeout(timer)
    }
    const idle = requestIdleCallback(warm)
    return () => cancelIdleCallback(idle)
  }, [])
  const [seen, setSeen] = useState(at)
  if (at !== seen) {
    setSeen(at)
    if (state === 'failed') setState('closed') // the reader went on: what failed is no longer of interest
  }
  const open = () => {
    setState('open')
    load().then(
      component => setDialog(() => component),
      () => setState('failed'),
    )
  }
  const close = () => setState('closed')
  const dialog = Dialog && state === 'open' ? <Dialog deck={deck} at={at} onChoose={onChoose} onClose={close} /> : null
  return { open, dialog, failure: state === 'failed' ? words.loadFailed : '' }
}
