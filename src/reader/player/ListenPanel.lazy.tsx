import './ListenPanel.lazy.css'
import { useEffect, useRef } from 'react'
import { useAllWords } from '../language/useAllWords.lazy.ts'
import type { PanelProps } from '../panels/panelProps.ts'
import { Player } from './Player.lazy.tsx'
import { useListen } from './useListen.lazy.ts'
import { useVoices } from './useVoices.lazy.ts'
import { useWakeLock } from './useWakeLock.lazy.ts'

/**
 * Reads the slides aloud with the device's speech synthesis and highlights the current sentence. When the reader goes
 * to another slide, that slide is read. Without a voice for the article's language it shows a notice and closes.
 */
export function ListenPanel({ session, onClose }: PanelProps) {
  const { root, deck, index, goTo, goToNext, settings, setSettings, showNotice } = session
  const words = useAllWords()
  const lang = deck.article.lang ?? 'en'
  const { voices, isListEmpty, isLoading } = useVoices(lang)
  const voice = voices.find(({ voiceURI }) => voiceURI === settings.voice) ?? voices[0] ?? null
  const { state, toggle } = useListen({
    root,
    index,
    lastIndex: deck.lastSlideIndex,
    lang,
    rate: settings.rate,
    isReady: voice !== null || isListEmpty,
    voice,
    onNext: goToNext,
    onRestart: () => goTo(0),
  })
  const hasNoVoice = voice === null && !isListEmpty && !isLoading
  useWakeLock(state === 'playing')
  const closeWithNotice = useRef(() => {})
  useEffect(() => {
    closeWithNotice.current = () => {
      showNotice(words.noVoice)
      onClose()
      root.current?.focus({ preventScroll: true })
    }
  })
  useEffect(() => {
    if (hasNoVoice) closeWithNotice.current()
  }, [hasNoVoice])
  const status = { playing: words.reading, paused: words.paused, silent: words.voiceStopped, finished: words.finished }[
    state
  ]
  return (
    <Player {...{ session, onClose, state, status }} onToggle={toggle}>
      {voices.length > 1 ? (
        <select
          aria-label={words.voice}
          title={words.voice}
          value={voice?.voiceURI}
          onChange={event => setSettings({ voice: event.target.value })}
        >
          {voices.map(({ voiceURI, name }) => (
            <option key={voiceURI} value={voiceURI}>
              {name}
            </option>
          ))}
        </select>
      ) : null}
    </Player>
  )
}
