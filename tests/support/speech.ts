import type { Page } from '@playwright/test'

/** A sentence that was given to the fake voice. */
export type Spoken = { text: string; lang: string; rate: number; voice: string | null }

/** What the fake shows to tests, on the page's window. */
type Fake = { spoken: Spoken[]; silences: number; end: () => void; fail: (error: string) => void; speaking: boolean }

/**
 * A device with voices, since a browser under test has none. It says nothing by itself: `end` ends the sentence.
 * Install before the page is opened.
 * @param voices the voices' names and languages
 */
export async function installSpeech(page: Page, voices: { name: string; lang: string }[]): Promise<void> {
  await page.addInitScript(list => {
    type Utterance = { text: string; lang: string; rate: number; voice: { name: string } | null } & {
      onend?: (event: Event) => void
      onerror?: (event: Event) => void
    }
    let current: Utterance | null = null
    const fake = {
      spoken: [] as object[],
      silences: 0,
      get speaking() {
        return current !== null
      },
      end() {
        const ended = current
        current = null
        ended?.onend?.(new Event('end'))
      },
      fail(error: string) {
        const failed = current
        current = null
        failed?.onerror?.(Object.assign(new Event('error'), { error }))
      },
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
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => list.map(({ name, lang }) => ({ name, lang, voiceURI: `voice:${name}`, default: false })),
      speak(utterance: Utterance) {
        current = utterance
        const { text, lang, rate, voice } = utterance
        fake.spoken.push({ text, lang, rate, voice: voice?.name ?? null })
      },
      cancel() {
        if (current) fake.silences += 1
        current = null
      },
    })
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis, configurable: true })
    Object.assign(window, { SpeechSynthesisUtterance: FakeUtterance, fakeSpeech: fake })
  }, voices)
}

/** The fake voice on a page. */
export class SpeechOnPage {
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** The sentences said so far, those that were broken off included. */
  async spoken(): Promise<Spoken[]> {
    return this.page.evaluate(() => (window as unknown as { fakeSpeech: Fake }).fakeSpeech.spoken)
  }

  async texts(): Promise<string[]> {
    return (await this.spoken()).map(({ text }) => text)
  }

  /** Ends the sentence that is being said, as a voice does by itself. */
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
