import { type RefObject, useEffect, useRef, useState } from 'react'
import type { PlayerState } from './Player.lazy.tsx'
import { type Sentence, sentencesOf } from './sentences.lazy.ts'
import { createSpeaker } from './speech.lazy.ts'

/** The name of the highlight that marks the sentence being read (ListenPanel.css). */
const MARK = 'newsreel-spoken'

/**
 * Reads the slides aloud, sentence by sentence, and goes on to the next by itself. Pausing keeps the sentence: the
 * browser's own pause is forgotten by several of them, so what is resumed is said again from its beginning.
 * @param ready false until it is known whether the device has a voice
 * @param voice null for the device's choice
 */
export function useListen(listen: {
  root: RefObject<HTMLElement | null>
  at: number
  last: number
  lang: string
  rate: number
  ready: boolean
  voice: SpeechSynthesisVoice | null
  onNext: () => void
  onAgain: () => void
}): { state: PlayerState; toggle: () => void } {
  const { root, at, last, lang, rate, ready } = listen
  // A device that tells its voices again gives new objects for the same ones: no reason to say a sentence twice.
  const voiceName = listen.voice?.voiceURI
  const [state, setState] = useState<PlayerState>('playing')
  const [speaker] = useState(() => createSpeaker(() => setState('paused')))
  const sentence = useRef({ at, index: 0 })
  const latest = useRef(listen)
  useEffect(() => {
    latest.current = listen
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another voice is a reason to begin anew, by its name.
  useEffect(() => {
    if (state !== 'playing' || !ready) return
    if (at > last && sentence.current.at === at) return latest.current.onAgain() // started on the end card
    const slide = root.current?.querySelector(`[data-index="${at}"]`)
    const sentences = slide && at <= last ? sentencesOf(slide, lang) : []
    if (sentence.current.at !== at) sentence.current = { at, index: 0 }
    const { voice } = latest.current
    const say = () => {
      const next = sentences[sentence.current.index]
      if (!next) return at < last ? latest.current.onNext() : setState('finished')
      mark(next)
      speaker.say(
        next.text,
        { lang, voice, rate },
        {
          onEnd: () => {
            sentence.current.index += 1
            say()
          },
          onFail: silent => setState(silent ? 'silent' : 'paused'),
        },
      )
    }
    say()
    // A page that is come back to begins to speak when it is asked to.
    const leave = () => {
      speaker.stop()
      setState('paused')
    }
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
      speaker.stop()
      unmark()
    }
  }, [root, speaker, state, ready, at, last, lang, rate, voiceName])
  const toggle = () => {
    if (state === 'finished' && at >= last) {
      sentence.current = { at: 0, index: 0 }
      latest.current.onAgain()
    }
    setState(state === 'playing' ? 'paused' : 'playing')
  }
  return { state, toggle }
}

/**
 * Marks a sentence where the browser can without touching the page (the Custom Highlight API), and brings it into view.
 */
function mark({ range }: Sentence): void {
  if (typeof Highlight !== 'undefined') CSS.highlights.set(MARK, new Highlight(range))
  const slide = range.startContainer.parentElement?.closest('[data-index]')
  if (!slide) return
  const [line, box] = [range.getBoundingClientRect(), slide.getBoundingClientRect()]
  if (line.bottom > box.bottom || line.top < box.top) slide.scrollBy({ top: line.top - box.top - box.height / 3 })
}

function unmark(): void {
  if (typeof Highlight !== 'undefined') CSS.highlights.delete(MARK)
}
