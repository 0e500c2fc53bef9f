import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { buildCommand } from '../../../src/cli/commands/build.ts'
import { openConfig } from '../../../src/cli/config/configSource.ts'

const root = mkdtempSync(join(tmpdir(), 'newsreel-config-'))
mkdirSync(join(root, 'articles'))
afterAll(() => rmSync(root, { recursive: true }))

/** Opens a configuration for a command line. */
async function open(config: object, ...argv: string[]) {
  writeFileSync(join(root, 'newsreel.config.json'), JSON.stringify(config))
  const command = buildCommand()
  command.parseOptions(argv)
  const source = await openConfig(command, join(root, 'articles'))
  return { source, command }
}

it('sets the options that the command line has not', async () => {
  const { command } = await open(
    {
      name: 'Config',
      lang: 'de',
      out: 'site',
      site: 'https://a.example',
      pictures: false,
      offline: false,
      strict: true,
    },
    '--name',
    'Command',
  )
  expect(command.opts()).toMatchObject({
    name: 'Command',
    lang: 'de',
    out: join(root, 'site'),
    site: 'https://a.example/',
    pictures: false,
    offline: false,
    strict: true,
  })
})

it('checks values as the command line does, and names their place', async () => {
  await expect(open({ base: '/a b/' })).rejects.toThrow(/config\.json:1:2: \$\.base: Expected a path such as \/news\//)
})

it.each([
  ['deutsch', /\$\.lang: "deutsch" names no language\. Did you mean "de"\?/],
  ['jp', /"jp" names no language\. Did you mean "ja"\?/],
  ['my language', /"my language" names no language\. Write a tag like en, de or pt-BR\./],
])('rejects a language that there is not: %s', async (lang, message) => {
  await expect(open({ lang })).rejects.toThrow(message)
  await expect(open({}, '--lang', lang)).rejects.toThrow()
})

it('gives a shard no static folder, which newsreel index takes', async () => {
  const { command } = await open({ static: 'static', watch: true }, '--shard', '1/2')
  expect(command.opts()).toMatchObject({ static: undefined, watch: undefined })
})

it('follows the file while a command runs, back to the defaults', async () => {
  const { source } = await open({ name: 'First', description: 'Text', scheme: 'dark' })
  expect(await source.read()).toMatchObject({ site: { name: 'First', description: 'Text', look: { scheme: 'dark' } } })
  writeFileSync(join(root, 'newsreel.config.json'), '{}')
  expect((await source.read()).site).toEqual({ name: 'Newsreel', lang: 'en' })
})
