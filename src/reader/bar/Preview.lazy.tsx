import './Preview.lazy.css'
import { useLayoutEffect, useRef } from 'react'
import type { Deck } from '../../deck/buildDeck.ts'
import { indexOfPosition, positionOfIndex } from '../../deck/position.ts'
import { getTextAttributes } from '../../i18n/writing.ts'
import { languageAttributes, useWords } from '../language/words.ts'
import { Thumbnail } from '../panels/dialogs.lazy.ts' // alone, it would be a file more for the dialogs

/** The room between a preview and the edge of the reader, in CSS pixels. */
const MARGIN = 8

/** Returns the index of the slide whose segment is at `x`, in CSS pixels from the left of the window. */
export function indexAt(deck: Deck, picker: Element, x: number): number {
  const { left, width } = picker.getBoundingClientRect()
  const fraction = Math.min(Math.max((x - left) / width, 0), 0.999)
  const isRtl = getComputedStyle(picker).direction === 'rtl'
  return indexOfPosition(deck, 1 + Math.floor((isRtl ? 0.999 - fraction : fraction) * deck.count))
}

/** A slide in small, above its segment: its picture, its heading and its position. It stays inside the reader. */
export function Preview({ deck, index, source }: { deck: Deck; index: number; source: string }) {
  const words = useWords()
  const box = useRef<HTMLDivElement>(null)
  const slide = deck.slides[index]
  // biome-ignore lint/correctness/useExhaustiveDependencies: another index is another box.
  useLayoutEffect(() => {
    const { current } = box
    const reader = current?.closest('.newsreel')?.getBoundingClientRect()
    if (!current || !reader) return
    const { left, right } = current.getBoundingClientRect()
    const inwards = Math.max(0, reader.left + MARGIN - left) - Math.max(0, right - reader.right + MARGIN)
    current.style.translate = `calc(var(--centre) + ${inwards}px)`
  }, [index])
  if (!slide) return null
  return (
    <div className="newsreel-previews">
      <div
        key={index} // a box that changes its place would be a layout shift
        ref={box}
        className="newsreel-preview"
        style={{ insetInlineStart: `${((positionOfIndex(deck, index) - 0.5) / deck.count) * 100}%` }}
      >
        <Thumbnail figure={slide.picture} source={source} />
        <b {...getTextAttributes(deck.article.lang)}>{slide.label}</b>
        <span {...languageAttributes(words)}>{words.position(slide.position, deck.count)}</span>
      </div>
    </div>
  )
}
