import './ContentsDialog.lazy.css'
import { useRef } from 'react'
import type { Slide } from '../../deck/buildDeck.ts'
import { getTextAttributes } from '../../i18n/writing.ts'
import { SlideLink } from '../address/SlideLink.lazy.tsx'
import { useAllWords } from '../language/useAllWords.lazy.ts'
import { findSection, scrollToBlock } from '../memory/blockPosition.lazy.ts'
import { Dialog, type DialogHandle } from '../panels/Dialog.lazy.tsx'
import { scrollDialogTo } from '../panels/dialogBox.lazy.ts'
import type { PanelProps } from '../panels/panelProps.ts'
import { hasManySlides } from '../shared/hasManySlides.ts'
import { InterfaceText } from '../shared/InterfaceText.tsx'
import { Thumbnail } from './Thumbnail.lazy.tsx'

/**
 * The contents: all slides with thumbnail and heading. Entries are links, which can be copied or opened in a new tab.
 */
export function ContentsDialog({ session, onClose }: PanelProps) {
  const { root, deck, index: currentIndex, source, view, goTo } = session
  const words = useAllWords()
  const dialog = useRef<DialogHandle>(null)
  const onChoose = (index: number) => {
    dialog.current?.close()
    goTo(index)
    // goTo does nothing for the current section, but in the full article it may have scrolled out of view.
    const [section, slide] = [root.current && findSection(root.current, index), deck.slides[index]]
    if (view === 'article' && index === currentIndex && section && slide) scrollToBlock(section, slide, 0)
  }
  const onOpen = (element: HTMLElement) => {
    const current = element.querySelector<HTMLElement>('[aria-current]')
    if (!current) return
    current.focus({ preventScroll: true })
    scrollDialogTo(current, true)
  }
  const getFallbackLabel = ({ kind, position }: Slide) =>
    kind === 'end' ? words.end : words.position(position, deck.count)
  return (
    <Dialog name="contents" title={words.contents} handle={dialog} onOpen={onOpen} onClose={onClose}>
      <ol className="newsreel-contents" data-many={hasManySlides(deck) || undefined}>
        {deck.slides.map((slide, index) =>
          slide.kind === 'host' ? null : (
            <li key={slide.id} {...getTextAttributes(deck.article.lang)}>
              <SlideLink deck={deck} index={index} current={index === currentIndex} onGo={onChoose}>
                <Thumbnail figure={slide.picture} source={source} />
                <span className="newsreel-contents-label">
                  <span>{slide.label || <InterfaceText>{getFallbackLabel(slide)}</InterfaceText>}</span>
                  {slide.position ? (
                    <span className="newsreel-contents-position">
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
