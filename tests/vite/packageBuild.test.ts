import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { CHUNKS } from '../../vite/packageBuild.ts'

it('puts only files into a chunk that exist, so that moving one is noticed', () => {
  expect(
    Object.values(CHUNKS)
      .flat()
      .filter(path => !existsSync(path)),
  ).toEqual([])
})
