import { useEffect, useState } from 'react'
import { voicesFor } from './voices.lazy.ts'

/** How long a device may take to tell its voices, in milliseconds: Chrome asks a service for some of them. */
const PATIENCE = 1500

/**
 * The voices of this device for a language, the best first.
 * @param lang the language tag of the article
 * @returns `unlisted` where the device lists no voice at all: it may speak nevertheless. `waiting` while the right one
 * may still come; else there is none when `voices` is empty
 */
export function useVoices(lang: string): { voices: SpeechSynthesisVoice[]; unlisted: boolean; waiting: boolean } {
  // Read at once: the first sentence belongs into the gesture that asked for it.
  const [all, setAll] = useState(() => speechSynthesis.getVoices())
  const [waiting, setWaiting] = useState(true)
  useEffect(() => {
    const read = () => setAll(speechSynthesis.getVoices())
    const timer = setTimeout(() => {
      read()
      setWaiting(false)
    }, PATIENCE)
    speechSynthesis.addEventListener?.('voiceschanged', read)
    return () => {
      clearTimeout(timer)
      speechSynthesis.removeEventListener?.('voiceschanged', read)
    }
  }, [])
  return { voices: voicesFor(lang, all), unlisted: all.length === 0, waiting }
}
