import './ListenPanel.lazy.css'
import { useEffect, useRef } from 'react'
import { useLaterWords } from '../language/useLaterWords.lazy.ts'
import type { PanelProps } from '../panels/panelProps.ts'
import { Player } from './Player.lazy.tsx'
import { useListen } from './useListen.lazy.ts'
import { useVoices } from './useVoices.lazy.ts'
import { useWakeLock } from './useWakeLock.lazy.ts'

/**
 * Reads the slides aloud with the device's own speech, the sentence being read marked. Who turns a slide meanwhile
 * hears the new one; a device without a voice for the article's language says so.
 */
export function ListenPanel({ session, onClose }: PanelProps) {
  const { root, deck, at, goTo, goToNext, settings, setSettings, tell } = session
  const words = useLaterWords()
  const lang = deck.article.lang ?? 'en'
  const { voices, unlisted, waiting } = useVoices(lang)
  const voice = voices.find(each => each.voiceURI === settings.voice) ?? voices[0] ?? null
  const { state, toggle } = useListen({
    root,
    at,
    last: deck.lastSlideIndex,
    lang,
    rate: settings.rate,
    ready: voice !== null || unlisted,
    voice,
    onNext: goToNext,
    onAgain: () => goTo(0),
  })
  const none = voice === null && !unlisted && !waiting
  useWakeLock(state === 'playing')
  const leave = useRef(() => {})
  useEffect(() => {
    leave.current = () => {
      tell(words.noVoice)
      onClose()
      root.current?.focus({ preventScroll: true })
    }
  })
  useEffect(() => {
    if (none) leave.current()
  }, [none])
  const says = { playing: words.reading, paused: words.paused, silent: words.silent, finished: words.finished }[state]
  return (
    <Player {...{ session, onClose, state, says }} onToggle={toggle}>
      {voices.length > 1 ? (
        <select
          aria-label={words.voice}
          title={words.voice}
          value={voice?.voiceURI}
          onChange={event => setSettings({ voice: event.target.value })}
        >
          {voices.map(each => (
            <option key={each.voiceURI} value={each.voiceURI}>
              {each.name}
            </option>
          ))}
        </select>
      ) : null}
    </Player>
  )
}
