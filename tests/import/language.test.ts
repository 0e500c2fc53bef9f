import { expect, it } from 'vitest'
import { guessLanguage, readLanguage } from '../../src/import/language.ts'

it.each([
  ['en_US', 'en-US'],
  ['en-us,en;q=0.5', 'en-US'],
  ['pt-br', 'pt-BR'],
  ['English', 'en'],
  ['Deutsch', 'de'],
  ['default', undefined],
  ['und', undefined],
  ['', undefined],
])('readLanguage makes a tag of "%s"', (name, tag) => {
  expect(readLanguage(name)).toBe(tag)
})

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
])('guessLanguage reads "%s"', (text, tag) => {
  expect(guessLanguage(text)).toBe(tag)
})
