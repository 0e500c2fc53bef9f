import { type RefObject, useEffect, useRef, useState } from 'react'
import type { PlayerState } from './Player.lazy.tsx'
import { type Sentence, splitSentences } from './sentences.lazy.ts'
import { createSpeaker } from './speech.lazy.ts'

/** The highlight of the current sentence (ListenPanel.lazy.css). */
const HIGHLIGHT_NAME = 'newsreel-spoken'

/**
 * Reads the slides aloud, sentence by sentence and slide by slide. Resuming repeats the sentence that was paused:
 * several browsers forget where `speechSynthesis.pause()` stopped.
 * @param options.isReady false until the voice is known
 * @param options.voice null lets the device choose
 * @param options.onRestart called when reading starts at the end
 */
export function useListen(options: {
  root: RefObject<HTMLElement | null>
  index: number
  lastIndex: number
  lang: string
  rate: number
  isReady: boolean
  voice: SpeechSynthesisVoice | null
  onNext: () => void
  onRestart: () => void
}): { state: PlayerState; toggle: () => void } {
  const { root, index, lastIndex, lang, rate, isReady } = options
  // When the device reports its voices again, they are new objects. The URI tells whether the voice has changed.
  const voiceUri = options.voice?.voiceURI
  const [state, setState] = useState<PlayerState>('playing')
  const [speaker] = useState(() => createSpeaker(() => setState('paused')))
  const position = useRef({ slide: index, sentence: 0 })
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another voice, by its URI, reads the sentence again.
  useEffect(() => {
    if (state !== 'playing' || !isReady) return
    // Started on the end card.
    if (index > lastIndex && position.current.slide === index) return latest.current.onRestart()
    const slide = root.current?.querySelector(`[data-index="${index}"]`)
    const sentences = slide && index <= lastIndex ? splitSentences(slide, lang) : []
    if (position.current.slide !== index) position.current = { slide: index, sentence: 0 }
    const { voice } = latest.current
    const speakNext = () => {
      const sentence = sentences[position.current.sentence]
      if (!sentence) return index < lastIndex ? latest.current.onNext() : setState('finished')
      showSentence(sentence)
      speaker.speak(
        sentence.text,
        { lang, voice, rate },
        {
          onEnd: () => {
            position.current.sentence += 1
            speakNext()
          },
          onFail: isSilent => setState(isSilent ? 'silent' : 'paused'),
        },
      )
    }
    speakNext()
    // A page restored from the back/forward cache stays silent until the reader resumes.
    const onPageHide = () => {
      speaker.stop()
      setState('paused')
    }
    addEventListener('pagehide', onPageHide)
    return () => {
      removeEventListener('pagehide', onPageHide)
      speaker.stop()
      clearHighlight()
    }
  }, [root, speaker, state, isReady, index, lastIndex, lang, rate, voiceUri])
  const toggle = () => {
    if (state === 'finished' && index >= lastIndex) {
      position.current = { slide: 0, sentence: 0 }
      latest.current.onRestart()
    }
    setState(state === 'playing' ? 'paused' : 'playing')
  }
  return { state, toggle }
}

/** Highlights a sentence with the Custom Highlight API, where supported, and scrolls it into view. */
function showSentence({ range }: Sentence): void {
  if (typeof Highlight !== 'undefined') CSS.highlights.set(HIGHLIGHT_NAME, new Highlight(range))
  const slide = range.startContainer.parentElement?.closest('[data-index]')
  if (!slide) return
  const [line, box] = [range.getBoundingClientRect(), slide.getBoundingClientRect()]
  if (line.bottom > box.bottom || line.top < box.top) slide.scrollBy({ top: line.top - box.top - box.height / 3 })
}

function clearHighlight(): void {
  if (typeof Highlight !== 'undefined') CSS.highlights.delete(HIGHLIGHT_NAME)
}
