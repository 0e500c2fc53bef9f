import { expect, it } from 'vitest'
import { plainText } from '../../src/article/plainText.ts'

it('keeps the text of spans without their links', () => {
  expect(plainText(['Or ', { text: 'a link', href: 'https://example.com/' }, '.'])).toBe('Or a link.')
  expect(plainText('As it is')).toBe('As it is')
})
