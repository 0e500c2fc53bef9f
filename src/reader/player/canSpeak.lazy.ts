/** Whether this browser can read aloud at all. Apart from speech.ts, which only the player loads. */
export const canSpeak = (): boolean =>
  typeof speechSynthesis !== 'undefined' && typeof SpeechSynthesisUtterance !== 'undefined'
