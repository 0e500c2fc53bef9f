/** True if the browser has speech synthesis. A file of its own, since only the player loads speech.lazy.ts. */
export const canSpeak = (): boolean =>
  typeof speechSynthesis !== 'undefined' && typeof SpeechSynthesisUtterance !== 'undefined'
