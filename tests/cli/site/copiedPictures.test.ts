// @vitest-environment node
import { cpSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { photo } from '../../support/pictures.ts'
import { TestProject } from '../../support/TestProject.ts'

let project: TestProject
beforeEach(() => {
  project = new TestProject()
})
afterEach(() => rmSync(project.root, { recursive: true, force: true }))

describe('newsreel build with copied pictures', () => {
  it('warns about missing sizes of remote pictures, and of copied ones', async () => {
    cpSync('public/articles/how-to-read-slides/images/cover-1000.webp', join(project.articles, 'one/pier.webp'))
    const figure = { type: 'figure', alt: 'A', credit: 'B' }
    const body = ['pier.webp', 'https://a.example/pier.webp'].map(src => ({ ...figure, src }))
    project.writeArticle('one', { sections: [{ id: 'a', body }] })
    const findWarnings = () => project.problems.filter(message => /no width and height/.test(message))
    await project.build()
    expect(findWarnings()).toEqual([expect.stringContaining('body[1]')])
    project.problems = []
    await project.build({ pictures: false })
    expect(findWarnings().join('\n')).toMatch(/body\[1\](.|\n)*body\[0\]/)
  })

  it.each([
    ['encoded', true],
    ['copied', false],
  ])(
    'changes nothing with --strict when a picture to be %s is missing, and reports all problems',
    async (_, pictures) => {
      const writeWithPicture = (text: string) => {
        const body = [
          { type: 'paragraph', text },
          { type: 'figure', src: 'gone.jpg', alt: 'A', credit: 'B' },
        ]
        project.writeArticle('bad', { headline: text, sections: [{ id: 'a', body }] })
      }
      project.writeArticle('good')
      await project.build({ strict: true, pictures })
      const before = [...project.readFiles()]
      writeWithPicture('Corrected')
      project.writeArticle('worse', {
        sections: [{ id: 'a', body: [{ type: 'table' }, { type: 'paragraph', text: 'T' }] }],
      })
      await expect(project.build({ strict: true, pictures })).rejects.toMatchObject({
        code: 1,
        message: expect.stringMatching(/^Nothing was built/),
      })
      expect(project.problems.join('\n')).toMatch(/bad\/article\.json:1:\d+: .*"gone\.jpg" does not exist/)
      expect(project.problems.join('\n')).toMatch(/worse\/article\.json:1:\d+: /)
      expect([...project.readFiles()]).toEqual(before)
      expect(readdirSync(join(project.root, 'cache')).filter(name => name.endsWith('.tmp'))).toEqual([])
      rmSync(join(project.articles, 'worse'), { recursive: true })
      await project.build({ pictures }) // without --strict it is built without the picture
      expect(project.readFiles().get('bad/index.html')).toContain('Corrected')
      await expect(project.build({ strict: true, pictures })).rejects.toMatchObject({ code: 1 })
      expect(project.problems.join('\n')).toMatch(/"gone\.jpg" does not exist/)
    },
  )

  it('checks copied pictures, and shows a transparent one whole on the page and in the library', async () => {
    const lines = '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><path d="M9 9h99v9z"/></svg>'
    const figure = { type: 'figure', alt: 'A', credit: 'B', src: 'chart.png', width: 300, height: 400 }
    project.writeArticle('one', { sections: [{ id: 'a', body: [figure] }] })
    await sharp(Buffer.from(lines)).png().toFile(join(project.articles, 'one/chart.png'))
    await project.build({ pictures: false })
    expect(project.problems.join('\n')).toMatch(/"chart.png" is 400 × 300 pixels, but the article says 300 × 400/)
    expect(project.problems.join('\n')).toMatch(/"chart.png" is partly transparent/)
    expect(project.readFiles().get('one/index.html')).toContain('data-fit="contain"')
    expect(project.readFiles().get('index.html')).toContain('data-fit="contain"')
  })

  it('copies no broken pictures with --no-pictures, and shows their alt text instead', async () => {
    const whole = await photo(300, 200).jpeg().toBuffer()
    const heic = Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0heicmif1', 'latin1'), Buffer.alloc(200)])
    const files: [name: string, bytes: Buffer, message: RegExp][] = [
      ['pointer.jpg', Buffer.from('version https://git-lfs.github.com/spec/v1\noid sha256:1'), /git lfs pull/],
      ['page.jpg', Buffer.from('<!doctype html><html></html>'), /web page/],
      ['page.svg', Buffer.from('<!doctype html><html><svg></svg></html>'), /web page/],
      ['half.jpg', whole.subarray(0, whole.length / 2), /cannot be read/],
      ['half.png', (await photo(300, 200).png().toBuffer()).subarray(0, -20), /cannot be read/],
      ['half.webp', (await photo(300, 200).webp().toBuffer()).subarray(0, -20), /cannot be read/],
      ['phone.jpg', heic, /HEIC/],
      ['scan.jpg', await photo(30, 20).tiff().toBuffer(), /TIFF/],
      ['zeros.jpg', Buffer.alloc(9000), /zeros/],
    ]
    const body = [...files.map(([src]) => src), 'whole.jpg'].map(src => {
      return { type: 'figure', src, width: 3, height: 2, alt: `Alt of ${src}`, credit: 'C' }
    })
    project.writeArticle('one', { sections: [{ id: 'lead', body }] })
    for (const [name, bytes] of files) writeFileSync(join(project.articles, 'one', name), bytes)
    // Many programs add something to the end of a picture.
    writeFileSync(join(project.articles, 'one/whole.jpg'), Buffer.concat([whole, Buffer.from('More')]))
    await project.build({ pictures: false })
    for (const [i, [, , message]] of files.entries()) expect(project.problems[i]).toMatch(message)
    expect(project.problems).toHaveLength(files.length)
    expect([...project.readFiles().keys()].filter(path => /\.(jpg|png|webp|svg)$/.test(path))).toEqual([
      'articles/one/whole.jpg',
    ])
    const page = project.readFiles().get('one/index.html') ?? ''
    expect(page).toContain('Alt of half.jpg')
    expect(page).not.toMatch(/src="[^"]*(half|page|phone|pointer)/)
  })

  it.each([true, false])(
    'warns once about a missing credit, with the name in the file (pictures: %s)',
    async pictures => {
      const named = photo(300, 200).withExif({ IFD0: { Artist: 'Ann Name' } })
      const body = ['named.jpg', 'bare.jpg', 'https://a.example/far.jpg'].map(src => {
        return { type: 'figure', src, width: 300, height: 200, alt: 'A' }
      })
      project.writeArticle('one', { sections: [{ id: 'a', body }] })
      await named.jpeg().toFile(join(project.articles, 'one/named.jpg'))
      await photo(300, 200).jpeg().toFile(join(project.articles, 'one/bare.jpg'))
      await project.build({ pictures })
      const warnings = project.problems.map(problem => problem.replace(/^.*?\$/, '$')).sort()
      expect(warnings).toEqual([
        '$.sections[0].body[0].credit: The picture has no credit; its file "named.jpg" contains "Ann Name". [missing-credit]',
        '$.sections[0].body[1].credit: The picture has no credit. [missing-credit]',
        '$.sections[0].body[2].credit: The picture has no credit. [missing-credit]',
      ])
    },
  )

  const LONG = `${'a'.repeat(300)}.jpg` // longer than a file name may be
  it.each(['..%2f..%2f..%2fsecret.jpg', '%2e%2e/secret.jpg', 'linked.jpg', 'script.js', 'active.svg', '%zz.jpg', LONG])(
    'reports picture %s with --no-pictures, and reads and writes nothing outside the folder',
    async src => {
      project.writeFile('secret.jpg', 'mine')
      const figure = { type: 'figure', src, alt: 'A', credit: 'C' }
      project.writeArticle('one', { sections: [{ id: 'lead', body: [{ type: 'paragraph', text: 'Text.' }, figure] }] })
      project.writeFile('articles/one/script.js', 'alert(1)')
      project.writeFile(
        'articles/one/active.svg',
        '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      )
      symlinkSync(join(project.root, 'secret.jpg'), join(project.articles, 'one/linked.jpg'))
      await project.build({ pictures: false })
      expect(project.problems.join('\n')).toMatch(/one\/article\.json.* \$\.sections\[0\]\.body\[1\]\.src: /)
      const copied = [...project.readFiles()].filter(([path]) => /^articles\/one\//.test(path)).map(([path]) => path)
      expect(copied).toEqual([
        expect.stringMatching(/^articles\/one\/article\.[0-9a-f]{8}\.json$/),
        'articles/one/article.json',
        'articles/one/oembed.json',
      ])
      expect(readFileSync(join(project.root, 'secret.jpg'), 'utf8')).toBe('mine')
    },
  )
})
