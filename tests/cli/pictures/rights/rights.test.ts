// @vitest-environment node
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { readExif } from '../../../../src/cli/pictures/rights/exif.ts'
import { readIptc } from '../../../../src/cli/pictures/rights/iptc.ts'
import { readRights } from '../../../../src/cli/pictures/rights/readRights.ts'
import { readXmp, writeXmp } from '../../../../src/cli/pictures/rights/xmp.ts'
import { createPictureProject, listFigures, photo } from '../../../support/pictures.ts'

const camera = { Artist: 'Ann Name', Copyright: '© Ann Name 2024', Make: 'Camera', Software: 'Serial 4711' }
const place = { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' }

/** IPTC as wire services write it: Photoshop's block, then records of a number and a text. */
function iptcOf(...records: [number: number, text: Buffer | string][]): Buffer {
  const parts = records.map(([number, text]) => {
    const data = Buffer.from(text)
    return Buffer.concat([Buffer.from([0x1c, 2, number, data.length >> 8, data.length & 255]), data])
  })
  const data = Buffer.concat(parts)
  const head = Buffer.from([
    ...Buffer.from('Photoshop 3.0\u00008BIM'),
    4,
    4,
    0,
    0,
    0,
    0,
    data.length >> 8,
    data.length & 255,
  ])
  return Buffer.concat([head, data])
}

/** Puts a block into a JPEG as its application segment 13, where IPTC lives. */
function withIptc(jpeg: Buffer, block: Buffer): Buffer {
  const size = block.length + 2
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xed, size >> 8, size & 255]), block, jpeg.subarray(2)])
}

it('keeps artist, copyright and credit in every file, and no camera data or location', async () => {
  const jpeg = await photo(120, 80).withExif({ IFD0: camera, IFD3: place }).jpeg().toBuffer()
  const project = await createPictureProject({
    'pier.jpg': withIptc(jpeg, iptcOf([110, 'Ann Name/Agency'], [120, 'A secret caption'])),
  })
  const [figure] = listFigures((await project.build({ src: 'pier.jpg' })).article)
  const sources = figure?.sources ?? []
  expect(sources).toHaveLength(3)
  for (const src of [figure?.src ?? '', ...sources.map(source => source.src)]) {
    const data = await readFile(join(project.out, '..', src))
    const head = await sharp(data).metadata()
    expect(readRights(head, data), src).toEqual({
      creator: 'Ann Name',
      credit: 'Ann Name/Agency',
      copyright: expect.stringMatching(/^(©|\(C\)) Ann Name 2024$/),
    })
    expect(head.orientation ?? 1).toBe(1)
    for (const secret of ['Camera', '4711', 'GPS', 'secret'])
      expect(data.includes(secret), `${secret} in ${src}`).toBe(false)
  }
  const fallback = await sharp(await readFile(join(project.out, '..', figure?.src ?? ''))).metadata()
  expect(readExif(fallback.exif)).toMatchObject({ creator: 'Ann Name', copyright: '(C) Ann Name 2024' })
})

it('adds no metadata to a file without rights', async () => {
  const project = await createPictureProject({
    'pier.jpg': await photo(120, 80)
      .withExif({ IFD0: { Make: 'Camera' } })
      .jpeg()
      .toBuffer(),
  })
  const [figure] = listFigures((await project.build({ src: 'pier.jpg' })).article)
  for (const src of [figure?.src ?? '', ...(figure?.sources ?? []).map(source => source.src)]) {
    const head = await sharp(await readFile(join(project.out, '..', src))).metadata()
    expect([head.exif, head.xmp, head.iptc, head.icc]).toEqual([undefined, undefined, undefined, undefined])
  }
})

it('reports a missing credit with the name in the file', async () => {
  const project = await createPictureProject({
    'pier.jpg': await photo(300, 200).withExif({ IFD0: camera }).jpeg().toBuffer(),
  })
  const article = { src: 'pier.jpg', credit: '' }
  const expected = {
    code: 'missing-credit',
    path: '$.sections[0].body[1].credit',
    message: 'The picture has no credit; its file "pier.jpg" contains "Ann Name".',
    level: 'warning',
  }
  expect((await project.build(article)).problems).toEqual([expected])
  expect((await project.build(article)).problems).toEqual([expected])
})

it('reads EXIF of either byte order, and survives truncation at any byte', async () => {
  const { exif } = await sharp(await photo(9, 9).withExif({ IFD0: camera }).jpeg().toBuffer()).metadata()
  expect(readExif(exif)).toMatchObject({ creator: 'Ann Name' })
  for (let length = 0; length < (exif?.length ?? 0); length++)
    expect(() => readExif(exif?.subarray(0, length))).not.toThrow()
  const big = Buffer.from('MM\0*\0\0\0\x08\0\x01\x01\x3b\0\x02\0\0\0\x04Ann\0', 'latin1')
  expect(readExif(big)).toEqual({ creator: 'Ann' })
})

it('reads IPTC in UTF-8 and in Latin 1, several by-lines, and survives truncation at any byte', () => {
  const iptc = iptcOf(
    [80, 'Käthe Müller'],
    [80, 'Ann Name'],
    [110, Buffer.from('Agentur für Bilder', 'latin1')],
    [116, '© K. M.'],
  )
  expect(readIptc(iptc)).toEqual({
    creator: 'Käthe Müller, Ann Name',
    credit: 'Agentur für Bilder',
    copyright: '© K. M.',
  })
  for (let length = 0; length < iptc.length; length++) expect(() => readIptc(iptc.subarray(0, length))).not.toThrow()
})

it('reads XMP as Photoshop and as agencies write it, and reads back what it writes', () => {
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description rdf:about="" photoshop:Credit="Reuters &amp; others">
    <dc:creator><rdf:Seq><rdf:li>Ann</rdf:li> <rdf:li>Bob &#x26; Co</rdf:li></rdf:Seq></dc:creator>
    <dc:rights><rdf:Alt><rdf:li xml:lang="x-default">All rights</rdf:li><rdf:li xml:lang="fr">Tous droits</rdf:li></rdf:Alt></dc:rights>
    </rdf:Description></rdf:RDF></x:xmpmeta>`
  const rights = { creator: 'Ann, Bob & Co', credit: 'Reuters & others', copyright: 'All rights' }
  expect(readXmp(xmp)).toEqual(rights)
  const odd = { creator: 'A <b> "c" & \'d\'', credit: '李', copyright: ']]> &amp;' }
  expect(readXmp(writeXmp(odd) ?? '')).toEqual(odd)
  expect(writeXmp({})).toBeNull()
})

it('reads XMP by its namespaces with any prefixes and quotes, and keeps the licences', async () => {
  const packet = `<?xpacket begin='\ufeff' id='W5M0MpCehiHzreSzNTczkc9d'?><m:xmpmeta xmlns:m='adobe:ns:meta/'>
    <r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><r:Description xmlns:ps='http://ns.adobe.com/photoshop/1.0/'
      xmlns:rights='http://ns.adobe.com/xap/1.0/rights/' xmlns:l='http://ns.useplus.org/ldf/xmp/1.0/' xmlns:exif='http://ns.adobe.com/exif/1.0/'
      ps:Credit='Ann/Agency' exif:GPSLatitude='51,30N' rights:WebStatement='https://agency.example/terms'>
      <d:creator xmlns:d='http://purl.org/dc/elements/1.1/'><r:Seq><r:li>Ann</r:li></r:Seq></d:creator>
      <ps:Source><![CDATA[A & B]]></ps:Source>
      <rights:UsageTerms><r:Alt><r:li xml:lang='fr'>Tous</r:li><r:li xml:lang='x-default'>No sales</r:li></r:Alt></rights:UsageTerms>
      <l:DataMining r:resource='http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED'/>
      <l:Licensor><r:Bag><r:li r:parseType='Resource'><l:LicensorName>Agency</l:LicensorName></r:li>
        <r:li><r:Description l:LicensorURL='https://agency.example/buy'/></r:li></r:Bag></l:Licensor>
    </r:Description></r:RDF></m:xmpmeta><?xpacket end='w'?>`
  const rights = {
    creator: 'Ann',
    credit: 'Ann/Agency',
    source: 'A & B',
    usageTerms: 'No sales',
    webStatement: 'https://agency.example/terms',
    dataMining: 'http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED',
    licensors: [{ name: 'Agency' }, { url: 'https://agency.example/buy' }],
  }
  expect(readXmp(packet)).toEqual(rights)
  const project = await createPictureProject({ 'pier.jpg': await photo(120, 80).withXmp(packet).jpeg().toBuffer() })
  const [figure] = listFigures((await project.build({ src: 'pier.jpg' })).article)
  for (const src of [figure?.src ?? '', ...(figure?.sources ?? []).map(source => source.src)]) {
    const data = await readFile(join(project.out, '..', src))
    expect(readRights(await sharp(data).metadata(), data), src).toEqual(rights)
    expect(data.includes('GPS'), src).toBe(false)
  }
})

it('encodes a file again that contains a comment or a camera segment', async () => {
  const jpeg = await photo(120, 80).jpeg({ quality: 20 }).toBuffer()
  const comment = Buffer.from([0xff, 0xfe, 0, 8, ...Buffer.from('secret')])
  const project = await createPictureProject({
    'pier.jpg': Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]),
  })
  const [figure] = listFigures((await project.build({ src: 'pier.jpg' })).article)
  expect((await readFile(join(project.out, '..', figure?.src ?? ''))).includes('secret')).toBe(false)
})

it('keeps a name with letters that EXIF does not allow, and reads hostile XMP quickly', async () => {
  const xmp = writeXmp({ creator: 'Käthe 李' }) ?? ''
  const project = await createPictureProject({ 'pier.jpg': await photo(120, 80).withXmp(xmp).jpeg().toBuffer() })
  const [figure] = listFigures((await project.build({ src: 'pier.jpg' })).article)
  const data = await readFile(join(project.out, '..', figure?.src ?? ''))
  const head = await sharp(data).metadata()
  expect(readRights(head, data)).toEqual({ creator: 'Käthe 李' })
  expect(head.exif).toBeUndefined()
  for (const part of ['<rdf:li ', '<dc:rights>', ' photoshop:Credit="', '<photoshop:Credit>', '&#'])
    expect(readXmp(`<dc:creator>${part.repeat(100_000)}</dc:creator>`).copyright ?? '').not.toContain('rights')
})
