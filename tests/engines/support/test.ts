import { writeFileSync } from 'node:fs'
import { test as base, expect } from '@playwright/test'
import type { Ability, Actions, Engine } from '../drivers/Engine.ts'
import { type EngineName, type Launched, tryToLaunch } from '../drivers/launchEngine.ts'
import { EngineReader } from './EngineReader.ts'

/** The address of a page of the test site. */
export const sitePage = (path: string) => `${process.env['SITE']}${path}`

/**
 * A test in the engine of its project. After each, the page must have logged nothing.
 * `needs` skips the rest of a test in an engine without this ability; the report says so.
 */
export const test = base.extend<
  { engine: Engine; reader: EngineReader; needs: (ability: Ability) => void },
  { launched: Launched }
>({
  launched: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern.
    async ({}, use, { project }) => {
      const launched = await tryToLaunch(project.name as EngineName)
      await use(launched)
      if ('engine' in launched) await launched.engine.close()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  engine: async ({ launched }, use, info) => {
    if ('missing' in launched) return base.skip(true, launched.missing)
    const actions: Actions = { pages: 0, keys: 0, clicks: 0, swipes: 0, resizes: 0 }
    const engine = counting(launched.engine, actions)
    await engine.reset()
    await use(engine)
    const figures = JSON.stringify({ version: engine.version, actions })
    info.annotations.push({ type: 'engine', description: figures })
    if (info.status === info.expectedStatus) expect(await engine.messages(), 'console messages').toEqual([])
    else {
      const path = info.outputPath('page.png')
      writeFileSync(path, await engine.screenshot())
      await info.attach('page', { path })
    }
  },
  reader: async ({ engine }, use) => use(new EngineReader(engine)),
  needs: async ({ engine }, use) =>
    use(ability => base.skip(Boolean(engine.lacks[ability]), engine.lacks[ability] ?? '')),
})

const COUNTED: Partial<Record<keyof Engine, keyof Actions>> = {
  ...{ open: 'pages', reload: 'pages', press: 'keys', click: 'clicks', swipe: 'swipes', resize: 'resizes' },
}

/** The same engine, which counts what is done in it. */
const counting = (engine: Engine, actions: Actions): Engine =>
  new Proxy(engine, {
    get(_, property: keyof Engine) {
      const value = engine[property]
      if (typeof value !== 'function') return value
      return (...args: never[]) => {
        const action = COUNTED[property]
        if (action) actions[action]++
        return (value as (...args: never[]) => unknown).apply(engine, args)
      }
    },
  })
