import { useEffect, useRef, useState } from 'react'
import { useAllWords } from '../language/useAllWords.lazy.ts'
import { NoteStrip } from '../panels/NoteStrip.lazy.tsx'
import type { PanelProps } from '../panels/panelProps.ts'
import { useEscape } from '../panels/presence.lazy.ts'
import { PAPER_SELECTOR } from './usePrinting.ts'

/** Prints when all pictures of the article have loaded. Until then it shows how many have, and offers to print now. */
export function PrintPanel({ session, onClose }: PanelProps) {
  const { root, setPrinting } = session
  const words = useAllWords()
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
  const latestPrintNow = useRef(printNow)
  useEffect(() => {
    latestPrintNow.current = printNow
  })
  useEscape(root, close)
  useEffect(() => {
    const element = root.current
    if (!element) return
    setPrinting(true)
    let pictures: HTMLImageElement[] | null = null
    let frame = 0
    const update = () => {
      if (!pictures) return
      // FigureView removes a picture that fails to load.
      const pending = pictures.filter(picture => picture.isConnected && !picture.complete).length
      if (pending) return setProgress({ done: pictures.length - pending, total: pictures.length })
      pictures = null
      latestPrintNow.current()
    }
    const start = () => {
      const paper = element.querySelector(PAPER_SELECTOR)
      if (!paper) {
        frame = requestAnimationFrame(start)
        return
      }
      pictures = [...paper.querySelectorAll('img')]
      update()
    }
    // In the next task, when React has removed a failed picture.
    const onEnd = () => setTimeout(update)
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
    <NoteStrip
      label={words.print}
      text={words.preparingPictures(progress.done, progress.total)}
      action={words.printNow}
      onAction={printNow}
      onDismiss={close}
    />
  )
}
