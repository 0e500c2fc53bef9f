import { describe, expect, it, vi } from 'vitest'
import { run } from '../../src/cli/program.ts'

/** What `newsreel …args` prints to the standard output. */
async function print(...args: string[]): Promise<string> {
  let printed = ''
  const write = vi.spyOn(process.stdout, 'write').mockImplementation(text => {
    printed += text
    return true
  })
  await run(['node', 'newsreel', ...args]).finally(() => write.mockRestore())
  return printed
}

describe('newsreel --help', () => {
  it('lists the commands from an import to a site', async () => {
    const commands = (await print('--help')).match(/(?<=^ {2})[a-z]+(?= \[options\])/gm)
    expect(commands).toEqual(['import', 'dev', 'check', 'build', 'serve', 'index'])
  })

  it.each(['', 'import', 'dev', 'check', 'build', 'serve', 'index'])('fits a terminal, in words: %s', async command => {
    const help = await print(...(command ? [command] : []), '--help')
    expect(help).toMatch(/^Usage: newsreel/)
    for (const line of help.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80)
    expect(help).not.toMatch(/\b(?:null|undefined|Infinity|false|true)\b|\) \(/)
  })
})
