// @vitest-environment node
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { createPictureProject, listFigures, photo } from '../../support/pictures.ts'

const jpeg = await photo(300, 200).jpeg().toBuffer()
const huge = await sharp({ create: { width: 20_000, height: 10_000, channels: 3, background: '#468' } })
  .png()
  .toBuffer()
const heic = Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0heicmif1', 'latin1'), Buffer.alloc(200)])

const BAD: [what: string, src: string, data: Buffer | string | null, message: RegExp][] = [
  ['a missing file', 'gone.jpg', null, /^"gone.jpg" does not exist in the article's folder: add the file/],
  [
    'text that is called .jpg',
    'text.jpg',
    'Not a picture at all, but a note.',
    /^"text.jpg" cannot be read as a picture/,
  ],
  ['an empty file', 'empty.jpg', '', /^"empty.jpg" is empty: copy the picture again/],
  ['half a JPEG', 'half.jpg', jpeg.subarray(0, jpeg.length / 2), /^"half.jpg" cannot be read as a picture \(.*end/],
  [
    '200 megapixels',
    'huge.png',
    huge,
    /^"huge.png" has 20000 × 10000 pixels, 200 million, more than the maximum of 120 million/,
  ],
  ['a format of a telephone', 'phone.heic', heic, /^"phone.heic" is in HEIC, .* export it as JPEG/],
  ['the same by another name', 'phone.jpg', heic, /^"phone.jpg" is in HEIC, .* export it as JPEG/],
  ['a pointer', 'pointer.jpg', 'version https://git-lfs.github.com/spec/v1\noid', /git lfs pull/],
  ['a web page', 'page.jpg', '\n<!DOCTYPE html><html></html>', /^"page.jpg" is a web page, not a picture/],
  ['a folder', 'photos', null, /^"photos" is not a file: name a picture/],
  [
    'a number sign',
    'pier #2.jpg',
    jpeg,
    /^"pier #2.jpg" does not exist .*: in an address "#" ends .* write it as "%23"\.$/,
  ],
  ['a percent sign', '100%.jpg', jpeg, /^"100%.jpg" is not a valid address: write "%" as "%25"/],
  [
    'script in a drawing',
    'x.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script/></svg>',
    /script/,
  ],
  ['the folder above', '../secret.jpg', null, /^"..\/secret.jpg" leads out of the article's folder/],
  ['the folder above, escaped', '%2e%2e/secret.jpg', null, /leads out of the article's folder/],
  ['the folder above, its slash escaped', '..%2fsecret.jpg', null, /leads out of the article's folder/],
  ['the folder above, as on Windows', '..%5csecret.jpg', null, /leads out of the article's folder/],
  ['the root', '/etc/hostname', null, /leads out of the article's folder/],
  ['another scheme', 'file:///etc/hostname', null, /leads out of the article's folder/],
  [
    'a link out of the folder',
    'link.jpg',
    null,
    /^"link.jpg" is a symbolic link that leads out of the article's folder/,
  ],
  ['a linked folder', 'linked/secret.jpg', null, /is a symbolic link that leads out of the article's folder/],
]

it.each(BAD)('reports %s, and keeps the figure without the picture', async (_, src, data, message) => {
  const project = await createPictureProject(data === null ? {} : { [src]: data })
  await writeFile(join(project.root, 'secret.jpg'), jpeg)
  await mkdir(join(project.folder, 'photos'))
  await symlink(join(project.root, 'secret.jpg'), join(project.folder, 'link.jpg'))
  await symlink(project.root, join(project.folder, 'linked'))
  await writeFile(join(project.folder, 'good.jpg'), jpeg)
  const { article, problems, made } = await project.build({ src, width: 30, height: 20 }, { src: 'good.jpg' })
  expect(problems).toEqual([
    {
      code: 'broken-picture',
      path: '$.sections[0].body[1].src',
      message: expect.stringMatching(message),
      level: 'error',
    },
  ])
  const [bad, good] = listFigures(article)
  expect(bad).toEqual({ type: 'figure', alt: 'A pier', credit: 'Ann/Agency', width: 30, height: 20 })
  expect(good?.sources).toHaveLength(3)
  expect(made).toBe(1)
})

it('follows a symbolic link inside the folder', async () => {
  const project = await createPictureProject({ 'pier.jpg': jpeg })
  await symlink('pier.jpg', join(project.folder, 'link.jpg'))
  expect((await project.build({ src: 'link.jpg' })).problems).toEqual([])
})

it('copies an SVG unchanged under a hashed name', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 90"><rect width="9" height="9"/></svg>'
  const project = await createPictureProject({ 'map.svg': svg })
  const { article, problems } = await project.build({ src: 'map.svg' })
  expect(problems).toEqual([])
  const [map] = listFigures(article)
  expect(map).toMatchObject({
    src: expect.stringMatching(/^images\/map-160\.[\da-f]{8}\.svg$/),
    width: 160,
    height: 90,
  })
  expect(map).not.toHaveProperty('sources')
  expect(await readFile(join(project.out, '..', map?.src ?? ''), 'utf8')).toBe(svg)
})

it.each([
  ['an entity', '<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['a handler', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="x()"/>'],
  ['an address in disguise', '<svg xmlns="http://www.w3.org/2000/svg"><a href="java&#115;cript:x()"/></svg>'],
  ['an address in parts', '<svg xmlns="http://www.w3.org/2000/svg"><a href="java&#x9;script:x()"/></svg>'],
  ['a script of another name', '<a-b:script xmlns:a-b="http://www.w3.org/2000/svg">x()</a-b:script>'],
  ['a style sheet', '<?xml-stylesheet type="text/xsl" href="#x"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['letters of two bytes', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', 'utf16le')],
])('takes no drawing with %s', async (_, svg) => {
  const project = await createPictureProject({ 'map.svg': svg })
  expect((await project.build({ src: 'map.svg' })).problems).toHaveLength(1)
})

it('shows the first image of an animation, and reports it', async () => {
  const image = (background: string) =>
    sharp({ create: { width: 300, height: 200, channels: 3, background } })
      .png()
      .toBuffer()
  const gif = await sharp([await image('#f00'), await image('#0f0')], { join: { animated: true } })
    .gif()
    .toBuffer()
  const project = await createPictureProject({ 'moving.gif': gif })
  const { article, problems } = await project.build({ src: 'moving.gif' })
  expect(problems).toMatchObject([{ level: 'warning', message: expect.stringContaining('"moving.gif" is animated') }])
  const [figure] = listFigures(article)
  expect(figure).toMatchObject({ width: 300, height: 200, colour: '#ff0000' })
})

it('converts CMYK, 16 bits and grey to ordinary pictures', async () => {
  const project = await createPictureProject({
    'cmyk.jpg': await photo(300, 200).toColourspace('cmyk').jpeg().toBuffer(),
    'deep.png': await photo(300, 200).toColourspace('rgb16').png().toBuffer(),
    'grey.png': await photo(300, 200).toColourspace('b-w').png().toBuffer(),
  })
  const { article, problems } = await project.build({ src: 'cmyk.jpg' }, { src: 'deep.png' }, { src: 'grey.png' })
  expect(problems).toEqual([])
  for (const figure of listFigures(article))
    for (const { src } of [{ src: figure.src ?? '' }, ...(figure.sources ?? [])]) {
      const { space, depth } = await sharp(await readFile(join(project.out, '..', src))).metadata()
      expect([src, space, depth]).toEqual([src, expect.stringMatching(/^(srgb|b-w)$/), 'uchar'])
    }
})

it('rotates a picture upright, and swaps its width and height', async () => {
  // The left half is red as it is stored; upright, it is the top.
  const half = { create: { width: 60, height: 80, channels: 3 as const, background: '#f00' } }
  const stored = await sharp({ create: { width: 120, height: 80, channels: 3, background: '#00f' } })
    .composite([{ input: half, left: 0, top: 0 }])
    .withExif({ IFD0: { Orientation: '6' } })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
    .toBuffer()
  const project = await createPictureProject({ 'turned.jpg': stored })
  const [figure] = listFigures((await project.build({ src: 'turned.jpg' })).article)
  expect(figure).toMatchObject({ width: 80, height: 120 })
  for (const src of [figure?.src, figure?.sources?.[0]?.src]) {
    const { data, info } = await sharp(await readFile(join(project.out, '..', src ?? '')))
      .raw()
      .toBuffer({ resolveWithObject: true })
    const middle = (row: number) => data.subarray((row * info.width + (info.width >> 1)) * info.channels)
    expect(middle(5)[0]).toBeGreaterThan(200)
    expect(middle(info.height - 5)[2]).toBeGreaterThan(200)
  }
})

it('keeps transparency: also makes WebP, a PNG as the fallback, and no background colour', async () => {
  const glass = {
    create: { width: 120, height: 80, channels: 4 as const, background: { r: 9, g: 9, b: 9, alpha: 0.3 } },
  }
  const project = await createPictureProject({
    'glass.png': await sharp(glass).png().toBuffer(),
    'solid.png': await photo(120, 80).ensureAlpha().png().toBuffer(),
  })
  const [clear, screenshot] = listFigures((await project.build({ src: 'glass.png' }, { src: 'solid.png' })).article)
  expect(clear?.src).toMatch(/png$/)
  expect(clear).not.toHaveProperty('colour')
  expect(new Set(clear?.sources?.map(({ type }) => type))).toEqual(new Set(['image/avif', 'image/webp']))
  expect(screenshot?.sources?.every(({ type }) => type === 'image/avif')).toBe(true)
  for (const { src } of clear?.sources ?? [])
    expect((await sharp(await readFile(join(project.out, '..', src))).metadata()).hasAlpha).toBe(true)
  expect(screenshot?.src).toMatch(/jpg$/)
  expect(screenshot?.colour).toMatch(/^#[\da-f]{6}$/)
})

it('scales down a picture that is taller than WebP allows', async () => {
  const tall = await sharp({ create: { width: 30, height: 17_000, channels: 3, background: '#468' } })
    .jpeg()
    .toBuffer()
  const project = await createPictureProject({ 'tall.jpg': tall })
  const { article, problems } = await project.build({ src: 'tall.jpg' })
  expect(problems).toEqual([])
  expect(listFigures(article)[0]).toMatchObject({ width: 29, height: 16_383 })
})

it('throws when the site or the cache cannot be written, and leaves no partial files', async () => {
  const project = await createPictureProject({ 'pier.jpg': jpeg })
  await mkdir(join(project.root, 'site'))
  await writeFile(project.out, 'a file where the folder should be')
  await expect(project.build({ src: 'pier.jpg' })).rejects.toThrow(
    /site\/images.*cannot be written: there is a file where a folder should be\.$/,
  )
  const other = await createPictureProject({ 'pier.jpg': jpeg })
  await writeFile(other.cache, 'a file where the folder should be')
  await expect(other.build({ src: 'pier.jpg' })).rejects.toThrow(/cache.*cannot be written/)
  expect(await readdir(other.root)).toEqual(['article', 'cache'])
})

it('reports a picture that is too small to fill a slide, by its size after rotation', async () => {
  const turned = await photo(240, 160).withMetadata({ orientation: 6 }).jpeg().toBuffer()
  const project = await createPictureProject({ 'stamp.jpg': turned })
  expect((await project.build({ src: 'stamp.jpg' })).problems).toMatchObject([
    {
      level: 'warning',
      path: '$.sections[0].body[1].src',
      message: expect.stringMatching(/^"stamp.jpg" has only 160 × 240 pixels/),
    },
  ])
})
