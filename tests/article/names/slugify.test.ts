import { expect, it } from 'vitest'
import { createIdGenerator, slugify } from '../../../src/article/names/slugify.ts'

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
])('turns the heading %j into the id %j', (heading, id) => {
  expect(slugify(heading)).toBe(id)
})

it('limits an id to 60 characters and ends it with a letter', () => {
  const id = slugify('word '.repeat(10_000))
  expect(id.length).toBeLessThanOrEqual(60)
  expect(id).toMatch(/^word.*[a-z]$/)
})

it('does not cut a surrogate pair', () => {
  expect(encodeURIComponent(slugify(`a${'𠀀'.repeat(40)}`))).toMatch(/^a(%F0%A0%80%80){29}$/)
})

it('makes every id unique', () => {
  const uniqueId = createIdGenerator()
  expect(['a', 'a', 'a-2', 'a', 'constructor', '__proto__'].map(uniqueId)).toEqual([
    'a',
    'a-2',
    'a-2-2',
    'a-3',
    'constructor',
    '__proto__',
  ])
})
