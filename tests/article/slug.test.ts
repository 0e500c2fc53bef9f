import { expect, it } from 'vitest'
import { slug, uniqueIds } from '../../src/article/slug.ts'

it.each([
  ['A Slow Return', 'a-slow-return'],
  ['Päivi & Santeri', 'paivi-santeri'],
  ['Biden’s Border “Crisis”', 'bidens-border-crisis'],
  ['  --Edges--  ', 'edges'],
  ['116 people', '116-people'],
  ['移民政策', '移民政策'],
  ['الميناء يفتح', 'الميناء-يفتح'],
  ['Гавань', 'гавань'],
  ['…!?', ''],
])('makes of the heading %j the id %j', (heading, id) => {
  expect(slug(heading)).toBe(id)
})

it('makes an id of at most 60 characters that ends with a letter', () => {
  const id = slug('word '.repeat(10_000))
  expect(id.length).toBeLessThanOrEqual(60)
  expect(id).toMatch(/^word.*[a-z]$/)
})

it('never ends an id with half of a letter', () => {
  expect(encodeURIComponent(slug(`a${'𠀀'.repeat(40)}`))).toMatch(/^a(%F0%A0%80%80){29}$/)
})

it('gives every wanted id once', () => {
  const unique = uniqueIds()
  expect(['a', 'a', 'a-2', 'a', 'constructor', '__proto__'].map(unique)).toEqual([
    'a',
    'a-2',
    'a-2-2',
    'a-3',
    'constructor',
    '__proto__',
  ])
})
