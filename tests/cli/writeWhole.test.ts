// @vitest-environment node
import * as fs from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { UnwritableError, writeWhole } from '../../src/cli/writeWhole.ts'
import { newsroom } from '../support/pictures.ts'

vi.mock('node:fs/promises', async original => {
  const real = await original<typeof fs>()
  return { ...real, writeFile: vi.fn(real.writeFile) }
})

it('makes the folders that are missing, and leaves nothing beside the file', async () => {
  const { root } = await newsroom()
  await writeWhole(join(root, 'a/b/c.txt'), 'text')
  expect(await fs.readdir(join(root, 'a/b'))).toEqual(['c.txt'])
})

it('says that the disk is full, keeps the old file and takes away what it began', async () => {
  const { root } = await newsroom()
  const path = join(root, 'a.txt')
  await writeWhole(path, 'old')
  const real = vi.mocked(fs.writeFile).getMockImplementation()
  vi.mocked(fs.writeFile).mockImplementationOnce(async (file, _data, ...rest) => {
    await real?.(file, 'ha', ...rest)
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
  })
  const failure = writeWhole(path, 'new')
  await expect(failure).rejects.toThrow(UnwritableError)
  await expect(failure).rejects.toThrow(`${path} cannot be written: the disk is full.`)
  expect(await fs.readFile(path, 'utf8')).toBe('old')
  expect(await fs.readdir(root)).toEqual(['a.txt', 'article'])
})
