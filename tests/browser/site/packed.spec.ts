import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { writeArticles } from '../../support/manyArticles.ts'
import { installPackage } from '../../support/packed.ts'
import { RunningCommand } from '../../support/site.ts'

// The command line installed from the packed package, alone in a folder: undeclared or unpacked files fail here.
test.describe.configure({ mode: 'serial' })

const ID = 'us-deports-chinese-migrants'
let folder = ''
test.beforeAll(() => {
  folder = installPackage()
  cpSync('public/articles', join(folder, 'articles'), { recursive: true })
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

const newsreel = (...args: string[]) => {
  const env = { ...process.env, NODE_PATH: '' }
  const { status, stdout, stderr } = spawnSync('npx', ['--no-install', 'newsreel', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env,
  })
  return { status, stdout, stderr }
}

test('prints help for the program and each command, with examples', () => {
  const { status, stdout, stderr } = newsreel('--help')
  expect([status, stderr]).toEqual([0, ''])
  expect(newsreel('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  for (const command of ['build', 'index', 'serve', 'dev']) {
    expect(stdout).toContain(`\n  ${command} `)
    const help = newsreel(command, '--help')
    expect(help.status).toBe(0)
    expect(help.stdout).toMatch(new RegExp(`Usage: newsreel ${command} .*[\\s\\S]*Examples?:\\n  newsreel`))
  }
})

test('builds a site: prints the summary to stdout, all else to stderr, and exits with 0', () => {
  const { status, stdout, stderr } = newsreel('build', 'articles', '-o', 'site', '--site', 'https://news.example/')
  expect(status).toBe(0)
  // On a slow machine it prints the progress of pictures.
  expect(stderr).toMatch(/^(· Picture \d+ of \d+: .*\n)*$/)
  expect(stdout).toMatch(
    /^2 articles in .*site: 2 built, \d+ pages written \([\d.]+ MB\), \d+ pictures made, [\d.]+ s\n$/,
  )
  for (const path of ['index.html', `${ID}/index.html`, 'feed.xml', 'sw.js', 'newsreel-element.js'])
    expect(existsSync(join(folder, 'site', path))).toBe(true)
  expect(newsreel('build', 'articles', '-o', 'site', '--site', 'https://news.example/').stdout).toContain(': 0 built')
})

test.describe('without sharp', () => {
  let bareFolder = ''
  test.beforeAll(() => {
    bareFolder = installPackage([])
    mkdirSync(join(bareFolder, 'texts/harbour'), { recursive: true })
    cpSync('tests/fixtures/apps/article.json', join(bareFolder, 'texts/harbour/article.json'))
    cpSync(join('public/articles', ID), join(bareFolder, 'articles', ID), { recursive: true })
  })
  test.afterAll(() => rmSync(bareFolder, { recursive: true, force: true }))
  const run = (...args: string[]) =>
    spawnSync('npx', ['--no-install', 'newsreel', ...args], { cwd: bareFolder, encoding: 'utf8' })

  for (const more of [[], ['--watch']])
    test(`a build of pictures writes nothing and names the missing package (${more.join() || 'no options'})`, () => {
      const { status, stdout, stderr } = run('build', 'articles', '-o', 'site', '--base', '/', ...more)
      expect([status, stdout]).toEqual([3, ''])
      expect(stderr).toContain(
        '\nNothing was built. The package "sharp", which reads and makes pictures, is not installed.',
      )
      expect(stderr).toMatch(/Run: npm install sharp \(or build with --no-pictures\)\n$/)
      for (const name of ['site', '.newsreel']) expect(existsSync(join(bareFolder, name)), name).toBe(false)
    })

  test('a build with --no-pictures copies them, and says that they are not checked', () => {
    const { status, stdout, stderr } = run('build', 'articles', '-o', 'copied', '--no-pictures')
    expect([status, stdout]).toEqual([0, expect.stringContaining(': 1 built')])
    expect(stderr).toContain('Pictures are copied but not checked. The package "sharp"')
    expect(existsSync(join(bareFolder, 'copied/articles', ID, 'images/plane.jpg'))).toBe(true)
  })

  test('builds articles without pictures', () => {
    expect(run('build', 'texts', '-o', 'site')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining(': 1 built'),
    })
  })

  test('--watch builds texts, while an article with a first picture waits and is reported once', async () => {
    const [texts, out] = [join(bareFolder, 'watched'), join(bareFolder, 'watched-site')]
    cpSync(join(bareFolder, 'texts'), texts, { recursive: true })
    const program = join(bareFolder, 'node_modules/.bin/newsreel')
    const build = new RunningCommand(['build', texts, '-o', out, '--watch'], program)
    await expect.poll(() => build.stderr).toContain('Watching')
    cpSync(join('public/articles', ID), join(texts, ID), { recursive: true })
    await expect.poll(() => build.stderr).toContain('Articles with new pictures wait. The package "sharp"')
    const file = join(texts, 'harbour/article.json')
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), standfirst: 'Corrected.' }))
    await expect.poll(() => readFileSync(join(out, 'harbour/index.html'), 'utf8')).toContain('Corrected.')
    expect(existsSync(join(out, ID))).toBe(false)
    expect(build.stderr.match(/npm install sharp, then start this command again\./g)).toHaveLength(1)
    await build.stop()
  })

  test('dev serves articles, and reports that pictures are not checked', async () => {
    const dev = new RunningCommand(
      ['dev', join(bareFolder, 'articles'), '--port', '0'],
      join(bareFolder, 'node_modules/.bin/newsreel'),
    )
    const html = await (await fetch(`${await dev.address()}${ID}/`)).text()
    expect(html).toContain('<img')
    expect(dev.stderr.match(/Pictures are shown but not checked\. .*npm install sharp/g)).toHaveLength(1)
    await dev.stop()
  })
})

test('builds shards, and the lists of all of them', () => {
  const build = (shard: string) => newsreel('build', 'articles', '-o', 'shards', '--no-pictures', '--shard', shard)
  expect(build('1/2').status).toBe(0)
  expect(newsreel('index', 'shards')).toMatchObject({
    status: 3,
    stderr: expect.stringMatching(/Shard 2 of 2 is missing/),
  })
  expect(build('2/2').stdout).toMatch(/of shard 2 of 2 in/)
  expect(newsreel('index', 'shards')).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^2 articles from 2 shards/),
  })
  expect(readdirSync(join(folder, 'shards/articles')).filter(name => name.startsWith('shard-'))).toEqual([])
  expect(existsSync(join(folder, 'shards/index.html'))).toBe(true)
})

test('writes the name and description of a site to its pages and feeds', () => {
  const options = ['--no-pictures', '--name', 'The Example', '--description', ' News as\nslides & no more. ']
  expect(newsreel('build', 'articles', '-o', 'named', ...options).status).toBe(0)
  const read = (name: string) => readFileSync(join(folder, 'named', name), 'utf8')
  expect(read('index.html')).toContain('<h1 class="library-name">The Example</h1><p>News as slides &amp; no more.</p>')
  expect(JSON.parse(read('feed.json'))).toMatchObject({ description: 'News as slides & no more.' })
})

test('builds saved articles with --watch, also with several threads', async () => {
  const [many, out] = [join(folder, 'many'), join(folder, 'watched')]
  writeArticles(many, 60, { sections: 2 })
  const program = join(folder, 'node_modules/.bin/newsreel')
  const build = new RunningCommand(['build', many, '-o', out, '--no-pictures', '--watch'], program)
  await expect.poll(() => build.stderr).toMatch(/Watching .*many for changes\. Press Ctrl\+C to stop\./)
  const ids = readdirSync(many)
  const save = (id: string, standfirst: string) => {
    const file = join(many, id, 'article.json')
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), standfirst }))
  }
  const countPagesWith = (text: string) =>
    ids.filter(id => readFileSync(join(out, id, 'index.html'), 'utf8').includes(text)).length
  for (const round of ['First', 'Second']) {
    for (const id of ids) save(id, `${round} correction.`)
    await expect.poll(() => countPagesWith(`${round} correction.`)).toBe(ids.length)
    save(ids[7] ?? '', `${round} afterthought.`)
    await expect.poll(() => countPagesWith(`${round} afterthought.`)).toBe(1)
  }
  await build.stop()
})

test('exits with 1 for problems in articles, and reports file, line and column', () => {
  mkdirSync(join(folder, 'articles/broken'))
  writeFileSync(join(folder, 'articles/broken/article.json'), '{\n  "headline": "H"\n  "sections": []\n}')
  const lenient = newsreel('build', 'articles', '-o', 'site', '--no-pictures')
  expect(lenient.status).toBe(1)
  expect(lenient.stderr).toContain('broken/article.json:2:18: A comma is missing here. [invalid-json]\n')
  expect(lenient.stderr).toMatch(/\n +2 \|.*\n +\| +\^\n/)
  expect(lenient.stdout).toContain('; 1 left out')
  const strict = newsreel('build', 'articles', '-o', 'strict', '--no-pictures', '--strict')
  expect(strict).toMatchObject({ status: 1, stdout: '' })
  expect(existsSync(join(folder, 'strict'))).toBe(false)
  const missing = { type: 'figure', src: 'gone.jpg', width: 16, height: 9, alt: 'A', credit: 'B' }
  const article = { version: 1, headline: 'H', sections: [{ id: 'a', body: [missing] }] }
  writeFileSync(join(folder, 'articles/broken/article.json'), JSON.stringify(article))
  const built = newsreel('build', 'articles', '-o', 'site', '--no-pictures')
  expect(built.status).toBe(1)
  expect(built.stderr).toMatch(/✗ .*broken\/article\.json:1:\d+: .*"gone\.jpg" does not exist/)
  rmSync(join(folder, 'articles/broken'), { recursive: true })
})

test('accepts that nobody reads all of its output', () => {
  const { stderr } = spawnSync('sh', ['-c', 'npx --no-install newsreel check --help | true'], {
    cwd: folder,
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
})

test('exits with 2 for invalid usage, and prints how to fix it', () => {
  for (const [args, message] of [
    [['build', 'articles'], /required option '-o/],
    [['build', 'articles', '-o', ''], /Expected a folder/],
    [['bild'], /unknown command 'bild'[\s\S]*build/],
    [['build', 'articles', '-o', 'x', '--site', 'news.example'], /as https:\/\/news\.example\//],
    [['build', 'articles', '-o', 'x', '--shard', '3/2'], /as 1\/4/],
    [['build', 'articles', '-o', 'x', '--shard', '1/2', '--watch'], /'--watch' cannot be used with option '--shard/],
    [['build', 'articles', '-o', 'x', '--description', ' '], /Expected a sentence/],
    [['build', 'articles', '-o', 'x', '--lang', 'no language'], /like en, de or pt-BR/],
    [['build', 'articles', '-o', 'x', '--site', 'https://a.example/x/', '--base', '/y/'], /is not the path of --site/],
    [['serve', 'site', '--port', 'a'], /a number from 0 to 65535/],
    [['build', 'site/assets', '-o', 'x'], /There is no article in/],
  ] as const)
    expect([args, newsreel(...args)]).toEqual([args, { status: 2, stdout: '', stderr: expect.stringMatching(message) }])
  expect(existsSync(join(folder, 'x'))).toBe(false)
})

test('exits with 3 when it cannot read or write, without a stack trace', () => {
  writeFileSync(join(folder, 'file'), 'in the way')
  for (const [args, message] of [
    [['build', 'nowhere', '-o', 'x'], /nowhere cannot be read/],
    [['build', 'articles', '-o', 'file'], /cannot be written: there is a file where a folder should be/],
    [['serve', 'nowhere'], /No site found in .*nowhere\. Run newsreel build first\./],
    [['dev', 'nowhere'], /nowhere cannot be read/],
    [['index', 'nowhere'], /There is no shard of a site in/],
  ] as const) {
    const { status, stdout, stderr } = newsreel(...args)
    expect([args, status, stdout]).toEqual([args, 3, ''])
    expect(stderr).toMatch(message)
    expect(stderr).not.toMatch(/\n\s+at /)
  }
})

test('dev serves articles with all files that their pages load', async () => {
  const program = join(folder, 'node_modules/.bin/newsreel')
  const dev = new RunningCommand(['dev', join(folder, 'articles'), '--port', '0'], program)
  const address = await dev.address()
  const html = await (await fetch(`${address}${ID}/`)).text()
  const files = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css|svg))"/g)].map(([, file]) => file)
  expect(files.length).toBeGreaterThan(4)
  for (const file of files) expect([file, (await fetch(address + file)).status]).toEqual([file, 200])
  await dev.stop()
})
