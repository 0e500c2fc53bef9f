import { getSpokenLength } from './sentences.lazy.ts'

/** What is asked of a voice. A page without a list of voices speaks too: `voice` is then null, the device's choice. */
type Manner = { lang: string; voice: SpeechSynthesisVoice | null; rate: number }
type Answers = {
  onEnd: () => void
  /** @param silent whether the device has said nothing at all, twice over */
  onFail: (silent: boolean) => void
}

/** Who of the readers on this page is speaking, also of two copies of this code, and when one of them was cut off. */
type Stage = { speaker: Speaker | null; cancelled: number }
type Speaker = { yield: () => void }
const STAGE = Symbol.for('newsreel.speech')
const stageOf = (): Stage => {
  const page = window as { [STAGE]?: Stage }
  page[STAGE] ??= { speaker: null, cancelled: Number.NEGATIVE_INFINITY }
  return page[STAGE]
}

/** Several browsers swallow what is said right after `cancel`: milliseconds to wait. */
const PAUSE = 120
/** A voice that has not begun by then has been swallowed, or is none: milliseconds. */
const START = 6000
/** Twice as long as a voice takes for a letter, at the usual rate: milliseconds. */
const LETTER = 120

/**
 * A reader's way to the one voice of the page. It cancels its own speech only, and that of another reader whose turn it
 * takes. The first text is spoken at once, within the gesture that asked for it: iOS wants that.
 * @param onTaken called when another reader begins to speak
 */
export function createSpeaker(onTaken: () => void): {
  speak: (text: string, manner: Manner, answers: Answers) => void
  stop: () => void
} {
  // Chrome forgets an utterance that nothing holds, and never ends it
  let current: SpeechSynthesisUtterance | null = null
  let started = false
  /** Whether somebody else's speech was under way: ours then waits behind it. */
  let behind = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const silence = () => {
    clearTimeout(timer)
    const dropped = current
    current = null
    if (!dropped) return
    // What waits behind somebody else's speech can only be cut off when its turn has come.
    if (behind && !started) dropped.onstart = cancel
    else cancel()
  }
  const me: Speaker = {
    yield: () => {
      silence()
      onTaken()
    },
  }
  const attempt = (text: string, manner: Manner, answers: Answers, again: boolean): void => {
    const utterance = new SpeechSynthesisUtterance(text)
    const { lang, voice, rate } = manner
    current = utterance
    started = false
    behind = speechSynthesis.speaking || speechSynthesis.pending
    utterance.lang = voice?.lang ?? lang
    utterance.voice = voice
    utterance.rate = rate
    const finish = (then: () => void) => {
      if (current !== utterance) return
      clearTimeout(timer)
      current = null
      then()
    }
    const watch = (patience: number) => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        if (behind && !started && speechSynthesis.speaking) return watch(START)
        silence()
        if (again) wait(() => attempt(text, manner, answers, false))
        else answers.onFail(true)
      }, patience)
    }
    const heard = () => {
      if (current !== utterance) return
      started = true
      watch(START + (getSpokenLength(text) * LETTER) / rate)
    }
    utterance.onstart = heard
    utterance.onboundary = heard
    utterance.onend = () => finish(answers.onEnd)
    utterance.onerror = () => finish(() => answers.onFail(false))
    if (speechSynthesis.paused && !behind) speechSynthesis.resume() // left so by somebody: nothing would be heard
    speechSynthesis.speak(utterance)
    watch(START)
  }
  const wait = (then: () => void) => {
    const left = stageOf().cancelled + PAUSE - performance.now()
    clearTimeout(timer)
    if (left > 0) timer = setTimeout(then, left)
    else then()
  }
  return {
    speak(text, manner, answers) {
      const stage = stageOf()
      if (stage.speaker !== me) stage.speaker?.yield()
      stage.speaker = me
      wait(() => attempt(text, manner, answers, true))
    },
    stop() {
      silence()
      const stage = stageOf()
      if (stage.speaker === me) stage.speaker = null
    },
  }
}

function cancel(): void {
  speechSynthesis.cancel()
  stageOf().cancelled = performance.now()
}
