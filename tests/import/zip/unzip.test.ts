import { expect, it } from 'vitest'
import { LIMITS } from '../../../src/import/limits.ts'
import { storeZip } from '../../../src/import/zip/storeZip.ts'
import { unzip, ZipError } from '../../../src/import/zip/unzip.ts'
import { createZip } from '../../support/createZip.ts'

const readText = (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes)
const codeOf = async (zip: Uint8Array) => {
  // A copy, because the directory of a file is read once.
  const error: unknown = await unzip(zip.slice(), () => true).catch((reason: unknown) => reason)
  return error instanceof ZipError ? error.refused.code : error
}

it('unpacks the files that are needed', async () => {
  const zip = createZip([
    { name: 'a.xml', content: 'One' },
    { name: 'größe.txt', content: 'Two' },
    { name: 'c.bin', content: 'Three' },
  ])
  const files = await unzip(zip, name => name !== 'c.bin')
  expect([...files].map(([name, { bytes }]) => [name, readText(bytes)])).toEqual([
    ['a.xml', 'One'],
    ['größe.txt', 'Two'],
  ])
})

it('reads the records of Zip64', async () => {
  const inputs = [
    { name: 'a.xml', content: 'One' },
    { name: 'b.xml', content: 'Two' },
  ]
  const zip = createZip(inputs, { isZip64: true })
  const files = await unzip(zip, () => true)
  expect([...files.values()].map(({ name, bytes }) => [name, readText(bytes)])).toEqual([
    ['a.xml', 'One'],
    ['b.xml', 'Two'],
  ])
  for (let at = 0; at < zip.length; at++) {
    const changed = zip.with(at, (zip[at] ?? 0) ^ 0xff)
    const error: unknown = await unzip(changed, () => true).catch((reason: unknown) => reason)
    expect(error instanceof Map || error instanceof ZipError).toBe(true)
  }
})

it('refuses a directory of Zip64 whose numbers are larger than any file', async () => {
  const zip = createZip([{ name: 'a', content: 'a' }], { isZip64: true })
  const view = new DataView(zip.buffer)
  const end = zip.length - 22 - 20 - 56
  const field = Buffer.from(zip).indexOf('\x01\x00\x18\x00', 0, 'latin1') + 4
  for (const [at, code] of [
    [end + 32, 'broken'], // how many files
    [end + 48, 'broken'], // where the directory begins
    [end + 64, 'broken'], // where the record is
    [field, 'too-large'],
    [field + 8, 'broken'], // the packed size
    [field + 16, 'broken'], // where the file begins
  ] as const) {
    const value = view.getBigUint64(at, true)
    view.setBigUint64(at, 2n ** 64n - 1n, true)
    expect(await codeOf(zip)).toBe(code)
    view.setBigUint64(at, value, true)
  }
  expect(await codeOf(zip)).toBeInstanceOf(Map)
})

it('stores files in a ZIP file that can be unpacked', async () => {
  const files = await unzip(
    createZip([
      { name: 'a', content: 'One' },
      { name: 'b', content: '' },
    ]),
    () => true,
  )
  const again = await unzip(storeZip(files.values()), () => true)
  expect([...again.values()].map(({ name, bytes }) => [name, readText(bytes)])).toEqual([
    ['a', 'One'],
    ['b', ''],
  ])
})

it.each([
  ['a file that unpacks to far more than its size', 'too-large', [{ name: 'a', content: new Uint8Array(9_000_000) }]],
  [
    'a directory of more than the maximum',
    'too-large',
    Array.from({ length: LIMITS.zipEntries + 1 }, (_, i) => ({ name: `${i}`, content: '' })),
  ],
  ['sizes that are too large together', 'too-large', [{ name: 'a', content: 'a', size: LIMITS.unzippedBytes + 1 }]],
  ['a file that is larger than its directory says', 'broken', [{ name: 'a', content: 'abcdefgh', size: 3 }]],
  ['a file that is smaller than its directory says', 'broken', [{ name: 'a', content: 'abc', size: 4 }]],
  [
    'two files of one name',
    'broken',
    [
      { name: 'a', content: 'a' },
      { name: 'a', content: 'b' },
    ],
  ],
  ['a file with a password', 'encrypted', [{ name: 'a', content: 'a', isEncrypted: true }]],
])('refuses %s', async (_, code, files) => {
  expect(await codeOf(createZip(files))).toBe(code)
})

it('inflates no more of a file than its directory says', async () => {
  const bomb = createZip([{ name: 'a', content: new Uint8Array(50_000_000), size: 900_000 }])
  const before = process.memoryUsage().arrayBuffers
  expect(await codeOf(bomb)).toBe('broken')
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000)
})

it('refuses a ZIP file that is cut anywhere, or has any byte changed', async () => {
  const zip = createZip([{ name: 'a.xml', content: 'Some text that is packed.' }])
  for (let end = 0; end < zip.length; end++) expect(await codeOf(zip.subarray(0, end))).toBe('broken')
  for (let at = 0; at < zip.length; at++) {
    const changed = zip.with(at, (zip[at] ?? 0) ^ 0xff)
    const error: unknown = await unzip(changed, () => true).catch((reason: unknown) => reason)
    expect(error instanceof Map || error instanceof ZipError).toBe(true)
  }
})
