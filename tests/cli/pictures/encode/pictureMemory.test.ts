// @vitest-environment node
import sharp, { type Metadata, type Sharp } from 'sharp'
import { afterEach, expect, it, vi } from 'vitest'
import { memoryFor, withPictureMemory } from '../../../../src/cli/pictures/encode/pictureMemory.ts'
import { createPictureProject, photo } from '../../../support/pictures.ts'

afterEach(() => vi.restoreAllMocks())

/** The metadata of a picture, as if it had 100 megapixels. */
async function headOf(picture: Sharp, width = 10_000, height = 10_000): Promise<Metadata> {
  return { ...(await sharp(await picture.toBuffer()).metadata()), width, height }
}
const small = () => photo(64, 64)

it('counts for each format what opening a picture of 100 megapixels was measured to take', async () => {
  const megabytes = async (picture: Sharp) => memoryFor(await headOf(picture), 2400, 1)
  const measured: [Sharp, number, number][] = [
    [small().jpeg({ progressive: true, chromaSubsampling: '4:4:4' }), 605, 700],
    [small().jpeg(), 150, 250],
    [small().png(), 150, 250],
    [small().png({ progressive: true }), 320, 420],
    [small().avif(), 1756, 1900],
    [small().webp(), 250, 650],
  ]
  for (const [picture, least, most] of measured) {
    const counted = await megabytes(picture)
    expect(counted).toBeGreaterThanOrEqual(least)
    expect(counted).toBeLessThan(most)
  }
})

it('counts more for a taller picture, and for files that are encoded at the same time', async () => {
  const head = await headOf(small().jpeg(), 2400, 1600)
  const tall = await headOf(small().jpeg(), 2400, 16_000)
  expect(memoryFor(head, 2400, 1)).toBeLessThan(200)
  expect(memoryFor(head, 2400, 4)).toBeGreaterThan(231)
  expect(memoryFor(tall, 2400, 1)).toBeGreaterThan(1000)
})

it('refuses a picture that needs more memory than the build has, and encodes one file at a time if memory is scarce', async () => {
  vi.spyOn(process, 'constrainedMemory').mockReturnValue(1024 ** 3)
  const open = async (picture: Sharp) => withPictureMemory(await headOf(picture), 'pier', 2400, 13, async some => some)
  await expect(open(small().avif())).rejects.toThrow(
    /^"pier" needs 18\d\d MB of memory, but the build has only 1024 MB: make it smaller/,
  )
  expect(await open(small().jpeg({ progressive: true }))).toBe(13)
})

it('reads a file only when there is memory for it, so that those that wait do not fill it', async () => {
  vi.resetModules()
  vi.spyOn(process, 'constrainedMemory').mockReturnValue(64 * 1024 ** 2)
  const { withPictureFile } = await import('../../../../src/cli/pictures/read/pictureFile.ts')
  const { folder } = await createPictureProject({ 'pier.jpg': Buffer.alloc(3 * 1024 ** 2, 'x') })
  let reading = 0
  let most = 0
  const use = async (bytes: Buffer) => {
    expect(bytes).toHaveLength(3 * 1024 ** 2)
    most = Math.max(most, ++reading)
    await new Promise(resolve => setTimeout(resolve, 5))
    reading--
  }
  await Promise.all(Array.from({ length: 13 }, () => withPictureFile(folder, 'pier.jpg', use)))
  expect(most).toBe(2)
})
