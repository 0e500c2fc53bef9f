import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findSubjects, PEER_NAMES, SUBJECTS } from '../../bench/compare/subjects.ts'

it('measures all pages unless names are listed', () => {
  expect(findSubjects()).toBe(SUBJECTS)
  expect(findSubjects('app, swiper').map(({ name }) => name)).toEqual(['app', 'swiper'])
})

it('names the pages there are when a name is unknown', () => {
  expect(() => findSubjects('app,swipper')).toThrow(/Unknown page swipper.*limit, floor, swiper/)
})

it('has a script for each peer', () => {
  const folder = join(import.meta.dirname, '../../bench/peers')
  const missing = PEER_NAMES.filter(name => !['main.js', 'main.jsx'].some(file => existsSync(join(folder, name, file))))
  expect(missing).toEqual([])
})
