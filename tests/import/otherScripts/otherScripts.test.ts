import { expect, it } from 'vitest'
import { hasOtherScript, joinWords } from '../../../src/import/otherScripts/otherScripts.ts'

it.each([
  'Причал', // cspell:disable-line
  '桟橋',
  'الرصيف',
  '부두',
  '&#1055;',
  '&#x41f;',
  '&amp;#1055;',
  '&Phi;&omega;&tau;&omicron;',
  '"\\u041f"',
])('sees that "%s" is in another script than Latin', text => {
  expect(hasOtherScript(`<p>The pier ${text} at noon</p>`)).toBe(true)
})

it.each([
  'Bến tàu', // cspell:disable-line
  'Žluťoučký kůň', // cspell:disable-line
  '“The pier”… – 5 €, ☎ 🚢',
  'at noon &#8217;',
  '&#x2019;',
  '"\\u2019"',
  '"\\ud83d\\udea2"',
])('sees that "%s" has no letters of other scripts', text => {
  expect(hasOtherScript(`<p>The pier ${text} at noon</p>`)).toBe(false)
})

it('joins lists without empty alternatives, which would match everywhere', () => {
  expect(joinWords('photo', undefined, '', 'image')).toBe('photo|image')
})
