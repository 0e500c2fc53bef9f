import { getSpokenLength } from './sentences.lazy.ts'

/** How to speak. `voice` is null to let the device choose, where it lists no voices. */
type SpeechOptions = { lang: string; voice: SpeechSynthesisVoice | null; rate: number }
type SpeechCallbacks = {
  onEnd: () => void
  /** @param isSilent true if the device did not speak in two attempts */
  onFail: (isSilent: boolean) => void
}

/** The reader that speaks and the time of the last `cancel`, shared by all copies of this code on the page. */
type SharedSpeech = { speaker: Speaker | null; cancelled: number }
type Speaker = { interrupt: () => void }
const SHARED_SPEECH = Symbol.for('newsreel.speech')
const getSharedSpeech = (): SharedSpeech => {
  const page = window as { [SHARED_SPEECH]?: SharedSpeech }
  page[SHARED_SPEECH] ??= { speaker: null, cancelled: Number.NEGATIVE_INFINITY }
  return page[SHARED_SPEECH]
}

/** Several browsers drop an utterance that follows `cancel` immediately. */
const CANCEL_DELAY_MS = 120
/** An utterance that has not started by then was dropped, or the device cannot speak. */
const START_TIMEOUT_MS = 6000
/** Twice the time that a voice takes for a letter at normal speed. */
const MAX_MS_PER_LETTER = 120

/**
 * Creates a reader's access to speech synthesis, of which a page has one. It cancels only its own speech and that of
 * another reader, never that of the page. The first text is spoken synchronously: iOS requires the user's gesture.
 * @param onInterrupted called when another reader starts to speak
 */
export function createSpeaker(onInterrupted: () => void): {
  speak: (text: string, options: SpeechOptions, callbacks: SpeechCallbacks) => void
  stop: () => void
} {
  // Kept in a variable, or Chrome collects the utterance and never fires `end`.
  let current: SpeechSynthesisUtterance | null = null
  let started = false
  /** Whether other speech was in progress: the utterance is queued behind it. */
  let isQueued = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const cancelOwn = () => {
    clearTimeout(timer)
    const dropped = current
    current = null
    if (!dropped) return
    // `cancel` would also end the page's speech, so a queued utterance is cancelled when it starts.
    if (isQueued && !started) dropped.onstart = cancel
    else cancel()
  }
  const self: Speaker = {
    interrupt: () => {
      cancelOwn()
      onInterrupted()
    },
  }
  const attempt = (text: string, options: SpeechOptions, callbacks: SpeechCallbacks, canRetry: boolean): void => {
    const utterance = new SpeechSynthesisUtterance(text)
    const { lang, voice, rate } = options
    current = utterance
    started = false
    isQueued = speechSynthesis.speaking || speechSynthesis.pending
    utterance.lang = voice?.lang ?? lang
    utterance.voice = voice
    utterance.rate = rate
    const finish = (callback: () => void) => {
      if (current !== utterance) return
      clearTimeout(timer)
      current = null
      callback()
    }
    const watch = (timeoutMs: number) => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        if (isQueued && !started && speechSynthesis.speaking) return watch(START_TIMEOUT_MS)
        cancelOwn()
        if (canRetry) afterCancelDelay(() => attempt(text, options, callbacks, false))
        else callbacks.onFail(true)
      }, timeoutMs)
    }
    const onProgress = () => {
      if (current !== utterance) return
      started = true
      watch(START_TIMEOUT_MS + (getSpokenLength(text) * MAX_MS_PER_LETTER) / rate)
    }
    utterance.onstart = onProgress
    utterance.onboundary = onProgress
    utterance.onend = () => finish(callbacks.onEnd)
    utterance.onerror = () => finish(() => callbacks.onFail(false))
    if (speechSynthesis.paused && !isQueued) speechSynthesis.resume() // paused by other code: nothing would be spoken
    speechSynthesis.speak(utterance)
    watch(START_TIMEOUT_MS)
  }
  const afterCancelDelay = (callback: () => void) => {
    const delayMs = getSharedSpeech().cancelled + CANCEL_DELAY_MS - performance.now()
    clearTimeout(timer)
    if (delayMs > 0) timer = setTimeout(callback, delayMs)
    else callback()
  }
  return {
    speak(text, options, callbacks) {
      const shared = getSharedSpeech()
      if (shared.speaker !== self) shared.speaker?.interrupt()
      shared.speaker = self
      afterCancelDelay(() => attempt(text, options, callbacks, true))
    },
    stop() {
      cancelOwn()
      const shared = getSharedSpeech()
      if (shared.speaker === self) shared.speaker = null
    },
  }
}

function cancel(): void {
  speechSynthesis.cancel()
  getSharedSpeech().cancelled = performance.now()
}
