// @vitest-environment node
import { createHash } from 'node:crypto'
import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { readArticle } from '../../../src/article/readArticle.ts'
import { WIDTHS } from '../../../src/cli/pictures/encode/recipe.ts'
import { makePictures } from '../../../src/cli/pictures/makePictures.ts'
import { createLeftoverName } from '../../support/leftover.ts'
import { articleWith, createPictureProject, listFigures, photo } from '../../support/pictures.ts'

const jpeg = await photo(300, 200).jpeg().toBuffer()
const flat = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#123456' } })
    .png({ palette: true })
    .toBuffer()

it('makes AVIF in every width, a JPEG as the fallback, and records their sizes', async () => {
  const project = await createPictureProject({ 'photos/The Pier.JPG': jpeg })
  const { article, problems, made, kept, bytes, cards } = await project.build({
    src: 'photos/The%20Pier.JPG',
    focus: { x: 0.2, y: 0.9 },
    caption: 'A caption',
  })
  const [figure] = listFigures(article)
  expect(problems).toEqual([])
  expect([made, kept]).toEqual([1, 0])
  expect(figure).toMatchObject({ width: 300, height: 200, focus: { x: 0.2, y: 0.9 }, caption: 'A caption' })
  expect(figure?.src).toMatch(/^images\/the-pier-300\.[\da-f]{8}\.jpg$/)
  expect(figure?.sources?.map(({ type, width }) => [type, width])).toEqual([
    ['image/avif', 64],
    ['image/avif', 100],
    ['image/avif', 160],
  ])
  let total = 0
  for (const { src, type, width } of [
    ...(figure?.sources ?? []),
    { src: figure?.src, type: 'image/jpeg', width: 300 },
    ...[...cards.values()].filter(card => card !== null),
  ]) {
    const data = await readFile(join(project.out, '..', src ?? ''))
    const head = await sharp(data).metadata()
    expect(head.width).toBe(width)
    expect(head.mediaType).toBe(type)
    expect(src).toContain(`-${width}.${createHash('sha256').update(data).digest('hex').slice(0, 8)}.`)
    total += data.length
  }
  expect(bytes).toBe(total)
})

it('returns a valid article', async () => {
  const project = await createPictureProject({ 'pier.jpg': jpeg })
  const { article } = await project.build({ src: 'pier.jpg' })
  expect(readArticle(JSON.parse(JSON.stringify(article)))).toEqual({ article, problems: [] })
})

it('halves the colour resolution of photographs only, as screenshots have thin coloured lines', async () => {
  const project = await createPictureProject({ 'pier.jpg': jpeg, 'screen.png': await photo(300, 200).png().toBuffer() })
  const figures = listFigures((await project.build({ src: 'pier.jpg' }, { src: 'screen.png' })).article)
  const readSource = (src = '') => readFile(join(project.out, '..', src))
  const halved = await Promise.all(
    figures.map(async ({ sources }) => isColourHalved(await readSource(sources?.[0]?.src))),
  )
  expect(halved).toEqual([true, false])
})

/** Whether an AVIF is 4:2:0: both subsampling bits of its codec configuration, the box av1C, are set. */
function isColourHalved(avif: Buffer): boolean {
  const flags = avif[avif.indexOf('av1C') + 6] ?? 0
  return (flags & 0b1100) === 0b1100
}

it('enlarges no picture, and makes no two files of nearly the same width', async () => {
  const project = await createPictureProject({ 'small.jpg': await photo(104, 80).jpeg().toBuffer() })
  const [figure] = listFigures((await project.build({ src: 'small.jpg' })).article)
  expect(figure).toMatchObject({ width: 104, height: 80 })
  expect(figure?.sources?.map(source => source.width)).toEqual([64, 104])
})

it('encodes nothing in the second build, and writes nothing if the files exist', async () => {
  const project = await createPictureProject({ 'pier.jpg': jpeg })
  const first = await project.build({ src: 'pier.jpg' })
  const names = await readdir(project.out)
  expect(await project.build({ src: 'pier.jpg' })).toEqual({ ...first, made: 0, kept: 1 })
  await rm(project.out, { recursive: true })
  expect(await project.build({ src: 'pier.jpg' })).toEqual({ ...first, made: 0, kept: 1 })
  expect(await readdir(project.out)).toEqual(names)
})

it('gives a changed picture a new name', async () => {
  const project = await createPictureProject({ 'pier.jpg': jpeg })
  const before = listFigures((await project.build({ src: 'pier.jpg' })).article)
  await writeFile(join(project.folder, 'pier.jpg'), await photo(300, 200).negate().jpeg().toBuffer())
  const { article, made } = await project.build({ src: 'pier.jpg' })
  expect(made).toBe(1)
  expect(listFigures(article)[0]?.src).not.toBe(before[0]?.src)
})

it('makes the same names and bytes without a cache, and at any degree of parallelism', async () => {
  const [one, two] = [
    await createPictureProject({ 'pier.jpg': jpeg }),
    await createPictureProject({ 'pier.jpg': jpeg }),
  ]
  const article = articleWith({ src: 'pier.jpg' })
  // Wide enough for the AVIF encoder to use threads, if it were allowed to.
  const widths = [300]
  const first = await makePictures(article, { ...one, widths, parallel: 1 })
  sharp.concurrency(8)
  expect(await makePictures(article, { ...two, widths, parallel: 8 })).toEqual(first)
  for (const name of await readdir(one.out))
    expect((await readFile(join(one.out, name))).equals(await readFile(join(two.out, name)))).toBe(true)
})

it('ignores cached files that are truncated or changed, and damaged entries', async () => {
  const project = await createPictureProject({ 'pier.jpg': jpeg })
  const first = await project.build({ src: 'pier.jpg' })
  const files = (await readdir(project.cache, { recursive: true, withFileTypes: true })).filter(each => each.isFile())
  const paths = files.map(file => join(file.parentPath, file.name))
  const blob = paths.find(path => !path.endsWith('.json')) ?? ''
  const entry = paths.find(path => path.endsWith('.json')) ?? ''
  const damages = [
    () => truncate(blob, 20),
    async () =>
      writeFile(
        blob,
        (await readFile(blob)).map(byte => byte ^ 1),
      ),
    () => rm(blob),
    () => truncate(entry, 40),
    () => writeFile(entry, '{"files":[{"type":"image/avif","hash":"../../../etc/passwd"}]}'),
  ]
  for (const damage of damages) {
    await damage()
    await rm(project.out, { recursive: true })
    expect(await project.build({ src: 'pier.jpg' })).toEqual({ ...first, made: 1, kept: 0 })
    expect(await project.build({ src: 'pier.jpg' })).toEqual({ ...first, made: 0, kept: 1 })
  }
})

it('replaces a damaged file in the site, and removes leftovers of a killed build', async () => {
  const project = await createPictureProject({ 'pier.jpg': jpeg })
  const { article } = await project.build({ src: 'pier.jpg' })
  const names = await readdir(project.out)
  const path = join(project.out, '..', listFigures(article)[0]?.src ?? '')
  const data = await readFile(path)
  await writeFile(
    path,
    data.map(byte => byte ^ 1),
  )
  await writeFile(createLeftoverName(join(project.out, 'pier-64.12345678.avif')), 'half')
  await project.build({ src: 'pier.jpg' })
  expect((await readFile(path)).equals(data)).toBe(true)
  expect(await readdir(project.out)).toEqual(names)
})

it('uses the original as src if it is suitable and not larger than the encoded file', async () => {
  const png = await flat(120, 90)
  const project = await createPictureProject({
    'flat.png': png,
    'large.png': await photo(120, 90).png({ compressionLevel: 0 }).toBuffer(),
  })
  const { article } = await project.build({ src: 'flat.png' }, { src: 'large.png' })
  const [one, two] = listFigures(article).map(figure => join(project.out, '..', figure.src ?? ''))
  expect((await readFile(one ?? '')).equals(png)).toBe(true)
  expect(two).toMatch(/jpg$/)
})

it('leaves remote pictures unchanged, with the sources of the editor', async () => {
  const project = await createPictureProject()
  const figure = {
    src: 'https://pictures.example/a.jpg',
    sources: [{ src: 'https://pictures.example/a.avif', type: 'image/avif' as const, width: 900 }],
    width: 900,
    height: 600,
  }
  const { article, problems, bytes } = await project.build(figure, {})
  expect(listFigures(article)).toEqual(listFigures(articleWith(figure, {})))
  expect({ problems, bytes }).toEqual({ problems: [], bytes: 0 })
})

it('copies the files of an editor unchanged, and reports those that do not match their entry', async () => {
  const avif = await photo(150, 100).avif().toBuffer()
  const traced = await photo(90, 60)
    .withExif({ IFD0: { Make: 'Camera' } })
    .webp()
    .toBuffer()
  const placed = await photo(90, 60)
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/" x:p="exif:GPSLatitude"/>')
    .webp()
    .toBuffer()
  const files = { 'pier.jpg': jpeg, 'pier-150.avif': avif, 'traced.webp': traced, 'placed.webp': placed }
  const project = await createPictureProject(files)
  const { article, problems } = await project.build({
    src: 'pier.jpg',
    sources: [
      { src: 'pier-150.avif', type: 'image/avif', width: 150 },
      { src: 'pier-150.avif', type: 'image/avif', width: 300 },
      { src: 'pier-150.avif', type: 'image/webp', width: 150 },
      { src: 'traced.webp', type: 'image/webp', width: 90 },
      { src: 'nowhere.webp', type: 'image/webp', width: 90 },
      { src: 'placed.webp', type: 'image/webp', width: 90 },
    ],
  })
  const [figure] = listFigures(article)
  expect(figure?.sources).toEqual([
    { src: expect.stringMatching(/^images\/pier-150\.[\da-f]{8}\.avif$/), type: 'image/avif', width: 150 },
  ])
  expect((await readFile(join(project.out, '..', figure?.sources?.[0]?.src ?? ''))).equals(avif)).toBe(true)
  expect(problems.map(problem => [problem.path, problem.message])).toEqual([
    ['$.sections[0].body[1].sources[1].src', expect.stringContaining('"pier-150.avif" is 150 pixels wide, not 300')],
    ['$.sections[0].body[1].sources[2].src', expect.stringContaining('"pier-150.avif" is image/avif, not image/webp')],
    ['$.sections[0].body[1].sources[3].src', expect.stringContaining('"traced.webp" contains camera metadata')],
    ['$.sections[0].body[1].sources[4].src', expect.stringContaining('"nowhere.webp" does not exist')],
    ['$.sections[0].body[1].sources[5].src', expect.stringContaining('"placed.webp" contains camera metadata')],
  ])
  expect(await readdir(project.out)).toHaveLength(2)
})

it('makes a file for the publisher’s logo, too', async () => {
  const project = await createPictureProject({ 'logo.png': await flat(60, 60) })
  const article = { ...articleWith(), publisher: { name: 'The Paper', logo: 'logo.png' } }
  const { article: built } = await makePictures(article, project)
  expect(built.publisher).toEqual({
    name: 'The Paper',
    logo: expect.stringMatching(/^images\/logo-60\.[\da-f]{8}\.png$/),
  })
  const { article: without, problems } = await makePictures(
    { ...article, publisher: { name: 'The Paper', logo: 'gone.png' } },
    project,
  )
  expect(without.publisher).toEqual({ name: 'The Paper' })
  expect(problems).toMatchObject([{ path: '$.publisher.logo', message: expect.stringContaining('"gone.png"') }])
})

it('makes the widths of the layouts by default', async () => {
  const project = await createPictureProject({ 'wide.jpg': await photo(2600, 100).jpeg().toBuffer() })
  const [figure] = listFigures((await makePictures(articleWith({ src: 'wide.jpg' }), project)).article)
  expect(figure?.sources?.map(source => source.width)).toEqual([...WIDTHS])
  expect(figure?.width).toBe(1200)
})
