import { expect, type Page, test } from '@playwright/test'
import { article, picture, section, serve } from '../../support/articles.ts'
import { hostPage, SCRIPT } from '../../support/hostPage.ts'
import { ReaderOnPage } from '../../support/reader.ts'
import { installSpeech, SpeechOnPage } from '../../support/speech.ts'

const VOICES = [
  { name: 'Anna', lang: 'de-DE' },
  { name: 'Daniel', lang: 'en-GB' },
  { name: 'Samantha', lang: 'en_US' },
]
const body = [
  picture({ alt: 'Not read aloud', caption: 'A caption.', credit: 'Not read aloud' }),
  {
    type: 'paragraph',
    text: [
      'It cost ',
      { text: '$3.50', mark: 'strong' },
      ' in all. ',
      { text: 'Then it closed.', href: 'https://example.com/' },
    ],
  },
  { type: 'quote', text: 'Never again!', cite: 'A. Name' },
  { type: 'list', items: ['One thing', 'Another'] },
]
const spoken = article(4, {
  byline: [{ name: 'Not read aloud' }],
  sections: [
    { id: 'lead', body: [{ type: 'paragraph', text: 'The lead. It has two sentences.' }] },
    section(2, { body }),
    section(3, { body: [{ type: 'paragraph', text: 'The third.' }] }),
    section(4, { body: [{ type: 'paragraph', text: 'The last.' }] }),
  ],
})

async function openAt(page: Page, hash = '', json: unknown = spoken, voices = VOICES, late = false) {
  await installSpeech(page, voices, late)
  const reader = new ReaderOnPage(page)
  await reader.open(`${await serve(page, 'spoken', json)}${hash}`)
  return { reader, speech: new SpeechOnPage(page) }
}

const player = (page: Page) => page.getByRole('region', { name: 'Playback' })
const says = (page: Page) => player(page).getByRole('status')

async function listenTo(page: Page): Promise<void> {
  await page.keyboard.press('l')
  await expect(player(page).getByRole('button', { name: 'Pause' })).toBeFocused()
}

/** Waits until this sentence is being spoken. */
const isSaying = (speech: SpeechOnPage, text: string) =>
  expect.poll(async () => ((await speech.speaking()) ? (await speech.texts()).at(-1) : null)).toBe(text)

test('the sentences of a slide are spoken in order and highlighted, then the next slide follows', async ({ page }) => {
  const { reader, speech } = await openAt(page, '#section-2')
  await reader.expectSlide(/^2 of 4/)
  expect(await speech.spoken()).toEqual([])
  await listenTo(page)
  const sentences = [
    'A caption.',
    'Heading 2',
    'It cost $3.50 in all.',
    'Then it closed.',
    'Never again!',
    'A. Name',
    'One thing',
    'Another',
  ]
  for (const sentence of sentences) {
    await isSaying(speech, sentence)
    expect(await speech.marked()).toBe(sentence)
    await speech.end()
  }
  await reader.expectSlide(/^3 of 4/)
  await isSaying(speech, 'Heading 3')
  expect(await speech.texts()).toEqual([...sentences, 'Heading 3'])
})

test('reads to the end of the article, shows that, and starts again from the cover', async ({ page }) => {
  const { reader, speech } = await openAt(page, '#section-3')
  await listenTo(page)
  for (const sentence of ['Heading 3', 'The third.', 'Heading 4', 'The last.']) {
    await isSaying(speech, sentence)
    await speech.end()
  }
  await expect(says(page)).toHaveText('Finished')
  expect(await speech.marked()).toBe('')
  await reader.expectSlide(/^4 of 4/)
  await player(page).getByRole('button', { name: 'Resume' }).click()
  await reader.expectSlide(/^1 of 4/)
  await isSaying(speech, 'A tested article')
})

test('going back after the end reads that slide, not the cover', async ({ page }) => {
  const { reader, speech } = await openAt(page, '#section-4')
  await listenTo(page)
  for (const sentence of ['Heading 4', 'The last.']) {
    await isSaying(speech, sentence)
    await speech.end()
  }
  await expect(says(page)).toHaveText('Finished')
  await page.keyboard.press('ArrowLeft')
  await reader.expectSlide(/^3 of 4/)
  await player(page).getByRole('button', { name: 'Resume' }).click()
  await isSaying(speech, 'Heading 3')
})

test('resuming after a pause repeats the sentence', async ({ page }) => {
  const { speech } = await openAt(page)
  await listenTo(page)
  await isSaying(speech, 'A tested article')
  await speech.end()
  await isSaying(speech, 'The lead.')
  await page.keyboard.press('Enter')
  await expect(says(page)).toHaveText('Paused')
  expect(await speech.speaking()).toBe(false)
  expect(await speech.marked()).toBe('')
  await page.keyboard.press('Enter')
  await isSaying(speech, 'The lead.')
  await speech.end()
  await isSaying(speech, 'It has two sentences.')
})

test('changing the slide stops the sentence and reads the new slide', async ({ page }) => {
  const { reader, speech } = await openAt(page)
  await listenTo(page)
  await isSaying(speech, 'A tested article')
  await page.keyboard.press('End')
  await expect(says(page)).toHaveText('Finished')
  expect(await speech.speaking()).toBe(false)
  await reader.contents.click()
  await page
    .getByRole('dialog')
    .getByRole('link', { name: /Heading 3/ })
    .click()
  await reader.expectSlide(/^3 of 4/)
  await player(page).getByRole('button', { name: 'Resume' }).click()
  await isSaying(speech, 'Heading 3')
  await reader.next.click()
  await isSaying(speech, 'Heading 4')
})

test('starts from the cover if the end card is shown', async ({ page }) => {
  const { reader, speech } = await openAt(page, '#end')
  await reader.expectSlide('End of article')
  await listenTo(page)
  await reader.expectSlide(/^1 of 4/)
  await isSaying(speech, 'A tested article')
})

test('only voices of the article’s language are offered; the voice and the speed change at once, and are remembered', async ({
  page,
}) => {
  const { reader, speech } = await openAt(page)
  await listenTo(page)
  await isSaying(speech, 'A tested article')
  const voice = player(page).getByRole('combobox', { name: 'Voice' })
  await expect(voice.getByRole('option')).toHaveText(['Daniel', 'Samantha'])
  await voice.selectOption('Samantha')
  await player(page).getByRole('combobox', { name: 'Speed' }).selectOption('1.5×')
  await expect
    .poll(async () => (await speech.spoken()).at(-1))
    .toMatchObject({ text: 'A tested article', lang: 'en_US', rate: 1.5, voice: 'Samantha' })
  await page.reload()
  await expect(reader.slide).toBeVisible()
  await listenTo(page)
  await expect
    .poll(async () => (await speech.spoken()).at(-1))
    .toMatchObject({ text: 'A tested article', lang: 'en_US', rate: 1.5, voice: 'Samantha' })
})

test('without a voice for the language a notice is shown, and the keys still work', async ({ page }) => {
  const { reader, speech } = await openAt(page, '', { ...spoken, lang: 'nl' })
  await page.keyboard.press('l')
  await expect(reader.status).toHaveText('This device has no voice for this article’s language.')
  await expect(player(page)).toHaveCount(0)
  expect(await speech.spoken()).toEqual([])
  await expect(reader.carousel).toBeFocused()
})

test('closing, the full article and leaving the page stop the speech', async ({ page }) => {
  const { reader, speech } = await openAt(page)
  for (const leave of [
    () => page.keyboard.press('Escape'),
    () => page.keyboard.press('l'),
    () => player(page).getByRole('button', { name: 'Stop' }).click(),
    () => page.keyboard.press('f'),
  ]) {
    await listenTo(page)
    await isSaying(speech, 'A tested article')
    await leave()
    await expect(player(page)).toHaveCount(0)
    expect(await speech.speaking()).toBe(false)
    expect(await speech.marked()).toBe('')
  }
  await page.keyboard.press('f')
  await reader.expectSlide(/^1 of 4/)
  await listenTo(page)
  await isSaying(speech, 'A tested article')
  await page.evaluate(() => dispatchEvent(new Event('pagehide')))
  expect(await speech.speaking()).toBe(false)
})

test('a voice error pauses, and resuming repeats the sentence', async ({ page }) => {
  const { speech } = await openAt(page)
  await listenTo(page)
  await isSaying(speech, 'A tested article')
  await speech.fail('audio-busy')
  await expect(says(page)).toHaveText('Paused')
  await page.keyboard.press('Enter')
  await isSaying(speech, 'A tested article')
})

test('a long text scrolls to the spoken sentence', async ({ page }) => {
  const many = Array.from({ length: 40 }, (_, i) => ({ type: 'paragraph', text: `Sentence number ${i}.` }))
  await page.setViewportSize({ width: 412, height: 500 })
  const { reader, speech } = await openAt(page, '', article(1, { sections: [{ id: 'lead', body: many }] }))
  await listenTo(page)
  await isSaying(speech, 'A tested article')
  for (let i = 0; i < 30; i++) {
    await speech.end()
    await isSaying(speech, `Sentence number ${i}.`)
    await expect(reader.slide.getByText(`Sentence number ${i}.`)).toBeInViewport()
  }
})

test('autoplay and reading aloud exclude each other', async ({ page }) => {
  const { speech } = await openAt(page)
  await listenTo(page)
  await isSaying(speech, 'A tested article')
  await page.keyboard.press('p')
  await expect(says(page)).toHaveText('Playing')
  await expect(player(page)).toHaveCount(1)
  expect(await speech.speaking()).toBe(false)
})

test('the first sentence is spoken within the tap, as iOS requires', async ({ page }) => {
  const { reader, speech } = await openAt(page)
  await reader.more.click()
  const menu = page.getByRole('dialog', { name: 'More' })
  await expect(menu).toBeVisible()
  await page.waitForLoadState('networkidle') // the player is fetched while the menu is read
  await menu.getByRole('button', { name: /^Read aloud/ }).click()
  await isSaying(speech, 'A tested article')
  expect((await speech.spoken()).map(({ inGesture }) => inGesture)).toEqual([true])
})

test('is not offered in a browser without speech', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'speechSynthesis', { value: undefined }))
  const reader = new ReaderOnPage(page)
  await reader.open(await serve(page, 'spoken', spoken))
  await page.keyboard.press('l')
  await reader.more.click()
  const menu = page.getByRole('dialog', { name: 'More' })
  await expect(menu.getByRole('button', { name: /^Play slides/ })).toBeVisible()
  await expect(menu.getByRole('button', { name: /^Read aloud/ })).toHaveCount(0)
  await expect(player(page)).toHaveCount(0)
})

test.describe('with fake timers', () => {
  test.beforeEach(({ page }) => page.clock.install())
  /** From here on, time passes only when the test advances it. */
  const stop = (page: Page) => page.clock.pauseAt(Date.now() + 3600_000)

  test('waits for a device that lists its voices late', async ({ page }) => {
    const { reader, speech } = await openAt(page, '', spoken, VOICES, true)
    await stop(page)
    await page.keyboard.press('l')
    await expect(player(page)).toBeVisible()
    await page.clock.runFor(5000)
    await expect(player(page)).toBeVisible()
    await speech.listVoices()
    await page.clock.runFor(500)
    await expect
      .poll(async () => (await speech.spoken()).at(-1))
      .toMatchObject({ text: 'A tested article', voice: 'Daniel' })
    await expect(reader.status).not.toHaveText(/no voice/)
  })

  test('a voice that does not start is tried again, then the player reports it, and resuming works', async ({
    page,
  }) => {
    const { speech } = await openAt(page)
    await speech.works(false)
    await stop(page)
    await listenTo(page)
    await expect(says(page)).toHaveText('Reading aloud')
    await page.clock.runFor(20_000)
    await expect(says(page)).toHaveText(/^The voice has stopped/)
    await speech.works(true)
    await page.keyboard.press('Enter')
    await page.clock.runFor(500)
    await isSaying(speech, 'A tested article')
    await expect(says(page)).toHaveText('Reading aloud')
  })

  test('a sentence that stops without an end is spoken again', async ({ page }) => {
    const { speech } = await openAt(page)
    await stop(page)
    await listenTo(page)
    await isSaying(speech, 'A tested article')
    await page.clock.runFor(15_000)
    await expect.poll(() => speech.texts()).toEqual(['A tested article', 'A tested article'])
    await speech.end()
    await isSaying(speech, 'The lead.')
  })
})

test('waits for speech of the host page without cancelling it', async ({ page }) => {
  const { speech } = await openAt(page)
  await page.evaluate(() => speechSynthesis.speak(new SpeechSynthesisUtterance('The host speaks.')))
  await listenTo(page)
  await page.keyboard.press('Escape')
  await expect(player(page)).toHaveCount(0)
  await isSaying(speech, 'The host speaks.')
  await listenTo(page)
  await speech.end()
  await expect.poll(async () => (await speech.texts()).at(-1)).toBe('A tested article')
})

test('a second reader on the page takes over the voice, and the first one pauses', async ({ page }) => {
  await installSpeech(page, VOICES)
  await serve(page, 'one', { ...spoken, headline: 'The first article' })
  await serve(page, 'two', { ...spoken, headline: 'The second article' })
  const element = (id: string) =>
    `<newsreel-reader id="${id}" src="/articles/${id}/article.json" style="height: 340px"></newsreel-reader>`
  await page.goto(await hostPage(page, element('one') + element('two') + SCRIPT))
  const speech = new SpeechOnPage(page)
  for (const [id, headline] of Object.entries({ one: 'The first article', two: 'The second article' })) {
    const reader = new ReaderOnPage(page, undefined, page.locator(`#${id}`))
    await reader.slide.click({ position: { x: 5, y: 5 } })
    await page.keyboard.press('l')
    await isSaying(speech, headline)
  }
  await expect(page.locator('#one').getByRole('region', { name: 'Playback' }).getByRole('status')).toHaveText('Paused')
  await speech.end()
  await isSaying(speech, 'The lead.')
})
