import { expect, it } from 'vitest'
import { directionOf } from '../../src/article/language.ts'

it.each(['ar', 'ar-EG', 'he', 'fa-IR', 'ur', 'AR'])('writes %s from right to left', tag => {
  expect(directionOf(tag)).toBe('rtl')
})

it.each(['en', 'en-US', 'zh-Hans', 'arn', '', 'hello'])('writes %j from left to right', tag => {
  expect(directionOf(tag)).toBe('ltr')
})
