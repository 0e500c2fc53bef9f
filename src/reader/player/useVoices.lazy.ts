import { useEffect, useState } from 'react'
import { rankVoices } from './voices.lazy.ts'

/** Chrome asks a service for some voices, so they arrive late. */
const LOAD_TIMEOUT_MS = 1500

/**
 * Returns the device's voices for a language, the best first.
 * @param lang the language tag of the article
 * @returns `isListEmpty`: the device lists no voices at all, but may speak nevertheless. `isLoading`: more voices may
 * still arrive
 */
export function useVoices(lang: string): { voices: SpeechSynthesisVoice[]; isListEmpty: boolean; isLoading: boolean } {
  // Read during render, since the first sentence must start within the user's gesture.
  const [all, setAll] = useState(() => speechSynthesis.getVoices())
  const [isLoading, setLoading] = useState(true)
  useEffect(() => {
    const update = () => setAll(speechSynthesis.getVoices())
    const timer = setTimeout(() => {
      update()
      setLoading(false)
    }, LOAD_TIMEOUT_MS)
    speechSynthesis.addEventListener?.('voiceschanged', update)
    return () => {
      clearTimeout(timer)
      speechSynthesis.removeEventListener?.('voiceschanged', update)
    }
  }, [])
  return { voices: rankVoices(lang, all), isListEmpty: all.length === 0, isLoading }
}
