import '../panels/NoteStrip.lazy.css'
import { useEffect, useRef, useState } from 'react'
import { useLaterWords } from '../language/useLaterWords.lazy.ts'
import { inWords } from '../language/words.ts'
import type { PanelProps } from '../panels/panelProps.ts'
import { useEscape } from '../panels/presence.lazy.ts'
import { Icon } from '../shared/Icon.tsx'
import { PAPER } from './usePrinting.ts'

/**
 * Prints when the pictures of the article are there. Until then it says how many are, and prints at once when asked.
 */
export function PrintPanel({ session, onClose }: PanelProps) {
  const { root, setPrinting } = session
  const words = useLaterWords()
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null)
  const close = () => {
    setPrinting(false)
    onClose()
    root.current?.focus({ preventScroll: true })
  }
  const printNow = () => {
    print()
    close()
  }
  const latest = useRef(printNow)
  useEffect(() => {
    latest.current = printNow
  })
  useEscape(root, close)
  useEffect(() => {
    const element = root.current
    if (!element) return
    setPrinting(true)
    let pictures: HTMLImageElement[] | null = null
    let frame = 0
    const count = () => {
      if (!pictures) return
      // One that fails makes way for a panel.
      const open = pictures.filter(picture => picture.isConnected && !picture.complete).length
      if (open) return setProgress({ done: pictures.length - open, total: pictures.length })
      pictures = null
      latest.current()
    }
    const start = () => {
      const paper = element.querySelector(PAPER)
      if (!paper) {
        frame = requestAnimationFrame(start)
        return
      }
      pictures = [...paper.querySelectorAll('img')]
      count()
    }
    // A turn later: what failed has gone from the page by then.
    const onEnd = () => setTimeout(count)
    frame = requestAnimationFrame(start)
    for (const type of ['load', 'error']) element.addEventListener(type, onEnd, true)
    return () => {
      pictures = null
      cancelAnimationFrame(frame)
      for (const type of ['load', 'error']) element.removeEventListener(type, onEnd, true)
    }
  }, [root, setPrinting])
  if (!progress) return null
  return (
    <section className="newsreel-find" aria-label={words.print} {...inWords(words)}>
      <span role="status">{words.preparingPictures(progress.done, progress.total)}</span>
      <button type="button" className="newsreel-button" onClick={printNow}>
        {words.printNow}
      </button>
      <button
        type="button"
        className="newsreel-bar-button"
        aria-label={words.dismiss}
        title={words.dismiss}
        onClick={close}
      >
        <Icon name="close" />
      </button>
    </section>
  )
}
