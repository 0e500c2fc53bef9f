import './ContentsDialog.lazy.css'
import { useRef } from 'react'
import type { Slide } from '../../deck/buildDeck.ts'
import { inLanguage } from '../../i18n/writing.ts'
import { SlideLink } from '../address/SlideLink.tsx'
import { useAllWords } from '../language/useAllWords.lazy.ts'
import { Dialog, type DialogHandle } from '../panels/Dialog.lazy.tsx'
import { scrollDialogTo } from '../panels/dialogBox.lazy.ts'
import type { PanelProps } from '../panels/panelProps.ts'
import { hasManySlides } from '../shared/hasManySlides.ts'
import { InterfaceText } from '../shared/InterfaceText.tsx'
import { Thumbnail } from './Thumbnail.lazy.tsx'

/**
 * The contents: every slide with its picture in small and its heading. Entries are links, so that one can be copied or
 * opened in a new tab.
 */
export function ContentsDialog({ session, onClose }: PanelProps) {
  const { root, deck, index: at, source, view, goTo } = session
  const words = useAllWords()
  const dialog = useRef<DialogHandle>(null)
  const choose = (index: number) => {
    dialog.current?.close()
    goTo(index)
    // Where the reader is already nothing is gone to; in the full article the section may have scrolled away.
    if (view === 'article' && index === at)
      root.current?.querySelector(`[data-index="${index}"]`)?.scrollIntoView({ behavior: 'instant' })
  }
  const show = (element: HTMLElement) => {
    const here = element.querySelector<HTMLElement>('[aria-current]')
    if (!here) return
    here.focus({ preventScroll: true })
    scrollDialogTo(here, 'center')
  }
  const nameOf = (slide: Slide) => (slide.kind === 'end' ? words.end : words.position(slide.position, deck.count))
  return (
    <Dialog name="contents" title={words.contents} handle={dialog} onOpen={show} onClose={onClose}>
      <ol className="newsreel-contents" data-many={hasManySlides(deck) || undefined}>
        {deck.slides.map((slide, index) =>
          slide.kind === 'host' ? null : (
            <li key={slide.id} {...inLanguage(deck.article.lang)}>
              <SlideLink deck={deck} index={index} current={index === at} onGo={choose}>
                <Thumbnail figure={slide.picture} source={source} />
                <span className="newsreel-contents-label">
                  <span>{slide.label || <InterfaceText>{nameOf(slide)}</InterfaceText>}</span>
                  {slide.position ? (
                    <span className="newsreel-contents-place">
                      <InterfaceText>{words.position(slide.position, deck.count)}</InterfaceText>
                    </span>
                  ) : null}
                </span>
              </SlideLink>
            </li>
          ),
        )}
      </ol>
    </Dialog>
  )
}
