import { describe, expect, it } from 'vitest'
import { secondsToRead, textOf } from '../../src/article/readingTime.ts'

const words = (count: number) => Array(count).fill('word').join(' ')

describe('secondsToRead', () => {
  it('takes a minute for 238 words', () => {
    expect(secondsToRead(words(238))).toBeCloseTo(60)
    expect(secondsToRead(words(119))).toBeCloseTo(30)
  })

  it('takes a minute for 300 characters of a script without spaces, punctuation not counted', () => {
    expect(secondsToRead('港'.repeat(300))).toBeCloseTo(60)
    expect(secondsToRead(`${'あ'.repeat(150)}、。`)).toBeCloseTo(30)
  })

  it('adds both in a text of two scripts', () => {
    expect(secondsToRead(`${'港'.repeat(150)} ${words(119)}`)).toBeCloseTo(60)
  })

  it('counts no dashes and dots as words, and takes no time for nothing', () => {
    expect(secondsToRead('one — two … three')).toBeCloseTo(secondsToRead('one two three'))
    expect(secondsToRead(' — ')).toBe(0)
    expect(secondsToRead('')).toBe(0)
  })
})

describe('textOf', () => {
  it('gives the words of each kind of block, of a figure those of its caption', () => {
    expect(textOf({ type: 'paragraph', text: ['With ', { text: 'a link', href: 'https://example.com/' }, '.'] })).toBe(
      'With a link.',
    )
    expect(textOf({ type: 'list', items: ['one', ['two', { text: '!', mark: 'em' }]] })).toBe('one\ntwo!')
    expect(textOf({ type: 'figure', alt: 'not read', caption: 'The pier', credit: 'not read' })).toBe('The pier')
    expect(textOf({ type: 'figure', alt: 'not read' })).toBe('')
  })
})
