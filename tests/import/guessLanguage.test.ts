import { expect, it } from 'vitest'
import { guessLanguage } from '../../src/import/guessLanguage.ts'

it.each([
  ['The pier is open and the boats are back from the sea', 'en'],
  ['Der Kai ist offen und die Boote sind nicht mehr auf See', 'de'],
  ['Le quai est ouvert et les bateaux sont dans le port', 'fr'],
  ['桟橋はきのう開かれた', 'ja'],
  ['码头昨天开放', 'zh'],
  ['Причал открыт', 'ru'],
  ['Причал відкрито і човни вдома', 'uk'],
  ['الرصيف مفتوح', 'ar'],
  ['Harbour', undefined],
  ['123', undefined],
])('guessLanguage reads "%s"', async (text, tag) => {
  expect(await guessLanguage(text)).toBe(tag)
})
