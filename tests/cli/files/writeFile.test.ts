// @vitest-environment node
import * as fs from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { writeAtomically } from '../../../src/cli/files/writeFile.ts'
import { createPictureProject } from '../../support/pictures.ts'

vi.mock('node:fs', async original => {
  const real = await original<typeof fs>()
  return { ...real, writeFileSync: vi.fn(real.writeFileSync) }
})

it('creates missing folders, and leaves no temporary file', async () => {
  const { root } = await createPictureProject()
  writeAtomically(join(root, 'a/b/c.txt'), 'text')
  expect(fs.readdirSync(join(root, 'a/b'))).toEqual(['c.txt'])
})

it('throws where no folder can be created, and does not hang', () => {
  const missing = '/proc/newsreel/site/a.txt'
  const fails = expect(() => writeAtomically(missing, 'text'))
  fails.toThrow(expect.objectContaining({ code: 3, message: expect.stringMatching(/a\.txt cannot be written: /) }))
})

it('reports a full disk, keeps the old file and removes the temporary one', async () => {
  const { root } = await createPictureProject()
  const path = join(root, 'a.txt')
  writeAtomically(path, 'old')
  const real = vi.mocked(fs.writeFileSync).getMockImplementation()
  vi.mocked(fs.writeFileSync).mockImplementationOnce((file, _data, ...rest) => {
    real?.(file, 'ha', ...rest)
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
  })
  const fails = expect(() => writeAtomically(path, 'new'))
  fails.toThrow(
    expect.objectContaining({ name: 'UnwritableError', message: `${path} cannot be written: the disk is full.` }),
  )
  expect(fs.readFileSync(path, 'utf8')).toBe('old')
  expect(fs.readdirSync(root)).toEqual(['a.txt', 'article'])
})
