import { useEffect, useState } from 'react'

/** How long a device may take to tell its voices, in milliseconds: Chrome asks a service for some of them. */
const PATIENCE = 1500

/**
 * The voices of this device for a language.
 * @param lang the language tag of the article; voices for other regions of the same language count
 * @returns null until the device has told
 */
export function useVoices(lang: string): SpeechSynthesisVoice[] | null {
  const [voices, setVoices] = useState<SpeechSynthesisVoice[] | null>(null)
  useEffect(() => {
    if (typeof speechSynthesis === 'undefined') return setVoices([])
    const name = (tag: string) => tag.toLowerCase().split(/[-_]/)[0]
    const read = (final: boolean) => {
      const all = speechSynthesis.getVoices()
      if (all.length || final) setVoices(all.filter(voice => name(voice.lang) === name(lang)))
    }
    const changed = () => read(false)
    read(false)
    const timer = setTimeout(() => read(true), PATIENCE)
    speechSynthesis.addEventListener?.('voiceschanged', changed)
    return () => {
      clearTimeout(timer)
      speechSynthesis.removeEventListener?.('voiceschanged', changed)
    }
  }, [lang])
  return voices
}
