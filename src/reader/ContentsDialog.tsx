import './ContentsDialog.css'
import { type MouseEvent, useEffect, useRef } from 'react'
import type { Deck } from '../deck/buildDeck.ts'
import { Icon } from './Icon.tsx'
import { SlideLink } from './SlideLink.tsx'
import { useLaterWords } from './words/useLaterWords.ts'

/**
 * The contents: every slide with its heading, in a modal dialog. The browser's own dialog does the rest: Escape closes
 * it, focus stays inside and goes back to the control that opened it. Entries are links, so that one can be copied or
 * opened in a new tab.
 * @param at the index of the slide that the reader is on
 * @param onChoose takes the index that was chosen; called after the dialog has closed
 */
export function ContentsDialog(props: {
  deck: Deck
  at: number
  onChoose: (index: number) => void
  onClose: () => void
}) {
  const { deck, at, onChoose, onClose } = props
  const words = useLaterWords()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    if (element && !element.open) element.showModal()
    const here = element?.querySelector<HTMLElement>('[aria-current]')
    here?.focus({ preventScroll: true })
    here?.scrollIntoView({ block: 'center', behavior: 'instant' })
  }, [])
  const choose = (index: number) => {
    dialog.current?.close()
    onChoose(index)
  }
  // A click beside the list falls on the dialog itself, whose box has no padding: only its backdrop is left.
  const pressed = (event: MouseEvent) => event.target === dialog.current && dialog.current?.close()
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the key for it, and the browser sees to that.
    <dialog ref={dialog} className="newsreel-contents" aria-label={words.contents} onClose={onClose} onClick={pressed}>
      <div className="newsreel-contents-box">
        <header>
          <h2>{words.contents}</h2>
          <button
            type="button"
            className="newsreel-bar-button"
            aria-label={words.close}
            title={words.close}
            onClick={() => dialog.current?.close()}
          >
            <Icon name="close" />
          </button>
        </header>
        <ol>
          {deck.slides.map((slide, index) => (
            <li key={slide.id}>
              <SlideLink deck={deck} index={index} current={index === at} onGo={choose}>
                <span className="newsreel-contents-number">{index < deck.count ? `${index + 1}` : ''}</span>
                <span>{slide.kind === 'end' ? words.end : slide.label || words.position(index + 1, deck.count)}</span>
              </SlideLink>
            </li>
          ))}
        </ol>
      </div>
    </dialog>
  )
}
