import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { brighten, completeColours, getContrast, MIN_CONTRAST, OWN_COLOURS } from '../../../src/cli/config/colours.ts'

it('has the colours of the reader', () => {
  const css = readFileSync(join(import.meta.dirname, '../../../src/reader/tokens.css'), 'utf8')
  const pairs = [...css.matchAll(/--newsreel-(\w+): light-dark\(var\(--newsreel-pair, (#\w+), (#\w+)\)\)/g)]
  const colours = (index: 2 | 3) => Object.fromEntries(pairs.map(match => [match[1], match[index]]))
  expect(OWN_COLOURS).toEqual({ light: colours(2), dark: colours(3) })
})

it('keeps the colours of the reader for what a configuration leaves out', () => {
  expect(completeColours({ accent: '#00f' }, 'light')).toEqual({ ...OWN_COLOURS.light, accent: '#0000ff' })
})

it('derives grey text that is easy to read from any paper and ink', () => {
  for (const [paper, ink] of [
    ['#ffffff', '#000000'],
    ['#102030', '#f0e0d0'],
    ['#fff8e0', '#3a3a3a'],
  ] as const)
    expect(getContrast(completeColours({ paper, ink }, 'light').muted, paper)).toBeGreaterThanOrEqual(MIN_CONTRAST)
})

it('lightens an accent until it can be read on a white picture under a scrim', () => {
  for (const accent of ['#0b6e4f', '#000080', '#5fd3a3', '#111111'])
    expect(getContrast(brighten(accent), '#4a4a4d')).toBeGreaterThanOrEqual(MIN_CONTRAST)
  expect(brighten('#ffee00')).toBe('#ffee00')
})
