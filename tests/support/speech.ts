import type { Page } from '@playwright/test'

/** A sentence that was passed to the fake voice. */
export type Spoken = { text: string; lang: string; rate: number; voice: string | null; inGesture?: boolean }

/** What the fake exposes to tests on the window of the page. */
type Fake = {
  spoken: Spoken[]
  end: () => void
  fail: (error: string) => void
  speaking: boolean
  listVoices: () => void
  works: boolean
}

/**
 * Installs fake voices, because a browser under test has none. They do not finish by themselves: `end` ends a sentence.
 * Call this before the page is opened.
 * As on real devices, speech in the same task as `cancel` is lost, and later speech is queued.
 * @param voices the voices' names and languages
 * @param late whether the voices are missing until `listVoices` is called
 */
export async function installSpeech(page: Page, voices: { name: string; lang: string }[], late = false): Promise<void> {
  await page.addInitScript(
    ([list, late]) => {
      type Utterance = {
        text: string
        lang: string
        rate: number
        voice: { name: string } | null
        inGesture?: boolean
      } & {
        onstart?: (event: Event) => void
        onend?: (event: Event) => void
        onerror?: (event: Event) => void
      }
      let current: Utterance | null = null
      let waiting: Utterance[] = []
      let listed = !late
      let dropsSpeech = false
      const begin = () => {
        const next = current ? undefined : waiting.shift()
        if (!next) return
        current = next
        const { text, lang, rate, voice } = next
        fake.spoken.push({ text, lang, rate, voice: voice?.name ?? null, inGesture: next.inGesture })
        queueMicrotask(() => current === next && next.onstart?.(new Event('start')))
      }
      const fake = {
        works: true,
        listVoices() {
          listed = true
          synthesis.dispatchEvent(new Event('voiceschanged'))
        },
        spoken: [] as object[],
        get speaking() {
          return current !== null
        },
        end() {
          const ended = current
          current = null
          ended?.onend?.(new Event('end'))
          begin()
        },
        fail(error: string) {
          const failed = current
          current = null
          failed?.onerror?.(Object.assign(new Event('error'), { error }))
          begin()
        },
      }
      /** Object.assign would read the getters once. */
      function withAll<T extends object, S extends object>(target: T, source: S): S & T {
        return Object.defineProperties(target, Object.getOwnPropertyDescriptors(source)) as S & T
      }
      class FakeUtterance {
        lang = ''
        rate = 1
        voice = null
        text: string
        constructor(text: string) {
          this.text = text
        }
      }
      const synthesis = withAll(new EventTarget(), {
        getVoices: () =>
          (listed ? list : []).map(({ name, lang }) => ({ name, lang, voiceURI: `voice:${name}`, default: false })),
        get speaking() {
          return current !== null
        },
        get pending() {
          return waiting.length > 0
        },
        speak(utterance: Utterance) {
          if (dropsSpeech || !fake.works) return
          utterance.inGesture = navigator.userActivation.isActive && pressing
          waiting.push(utterance)
          begin()
        },
        cancel() {
          const dropped = [current, ...waiting].filter(each => each !== null)
          current = null
          waiting = []
          dropsSpeech = true
          queueMicrotask(() => {
            dropsSpeech = false
            for (const each of dropped) each.onerror?.(Object.assign(new Event('error'), { error: 'canceled' }))
          })
        },
      })
      // A press lasts until the turn of its last listener is over, with the microtasks that follow it.
      let pressing = false
      for (const kind of ['click', 'keydown'])
        addEventListener(
          kind,
          () => {
            pressing = true
            const { port1, port2 } = new MessageChannel()
            port1.onmessage = () => {
              pressing = false
            }
            port2.postMessage(null)
          },
          true,
        )
      Object.defineProperty(window, 'speechSynthesis', { value: synthesis, configurable: true })
      Object.assign(window, { SpeechSynthesisUtterance: FakeUtterance, fakeSpeech: fake })
    },
    [voices, late] as const,
  )
}

/** The fake voice on a page. */
export class SpeechOnPage {
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** The sentences spoken so far, including interrupted ones. */
  async spoken(): Promise<Spoken[]> {
    return this.page.evaluate(() => (window as unknown as { fakeSpeech: Fake }).fakeSpeech.spoken)
  }

  /** Makes the voices available that were installed as late. */
  async listVoices(): Promise<void> {
    await this.page.evaluate(() => (window as unknown as { fakeSpeech: Fake }).fakeSpeech.listVoices())
  }

  /** Sets whether the voice speaks from now on. */
  async works(does: boolean): Promise<void> {
    await this.page.evaluate(works => {
      Object.assign((window as unknown as { fakeSpeech: Fake }).fakeSpeech, { works })
    }, does)
  }

  async texts(): Promise<string[]> {
    return (await this.spoken()).map(({ text }) => text)
  }

  /** Ends the current sentence. */
  async end(): Promise<void> {
    await this.page.evaluate(() => (window as unknown as { fakeSpeech: Fake }).fakeSpeech.end())
  }

  async fail(error: string): Promise<void> {
    await this.page.evaluate(what => (window as unknown as { fakeSpeech: Fake }).fakeSpeech.fail(what), error)
  }

  async speaking(): Promise<boolean> {
    return this.page.evaluate(() => (window as unknown as { fakeSpeech: Fake }).fakeSpeech.speaking)
  }

  /** The text that is marked on the page as being read. */
  async marked(): Promise<string> {
    return this.page.evaluate(() => [...(CSS.highlights.get('newsreel-spoken') ?? [])].map(String).join(''))
  }
}
