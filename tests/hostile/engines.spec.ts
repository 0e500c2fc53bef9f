import { expect, test } from '@playwright/test'
import { installEngines, tryToLaunch } from '../engines/drivers/launchEngine.ts'
import { EngineReader } from '../engines/support/EngineReader.ts'
import { createBatch, expectedOf, FIELDS, read } from './articles.ts'
import { getSite } from './buildSite.ts'
import { inspect, RULES } from './inspect.ts'
import { batches } from './payloads.ts'
import { tried } from './report.ts'
import { expectShown, HARMLESS, normalize } from './watch.ts'

const HARMLESS_IN_FIREFOX = [
  // It fetches the next page of a list early, at the address that the site will have.
  'https://news.example/page/2/',
  // The next page was opened while a picture was loading. A promise that the service worker rejects has other words.
  'A ServiceWorker intercepted the request and encountered an unexpected error.',
]

for (const name of ['firefox', 'webkit'] as const)
  test(`${name} shows each text of published pages and of their library as text`, async () => {
    installEngines()
    const launched = await tryToLaunch(name)
    if ('missing' in launched) return test.skip(true, launched.missing)
    const { engine } = launched
    try {
      await engine.reset()
      const reader = new EngineReader(engine)
      // A dialog makes the next command fail.
      const open = (path: string) => engine.open(`${getSite().address}${path}`)
      for (const [id, texts] of batches) {
        await open(`${id}/`)
        // Only neighbours are in the page until it shows the full article.
        await expect.poll(() => engine.evaluate(() => Boolean(document.querySelector('[inert]')))).toBe(true)
        await engine.press('f')
        await reader.expectOne({ role: 'region', name: 'Full article' })
        expectShown(await engine.evaluate(inspect, { rules: RULES }), expectedOf(read(createBatch(texts))), id)
        tried({ output: 'published pages with script', engine: name, payloads: texts.length, fields: FIELDS.batch })
      }
      await open('')
      const library = await engine.evaluate(inspect, { rules: RULES })
      expect(library.problems).toEqual([])
      expect(library.texts.map(normalize)).toContain('Newsreel')
      const isHarmless = (message: string) =>
        HARMLESS.test(message.replace(/^\w+: /, '')) || HARMLESS_IN_FIREFOX.some(part => message.includes(part))
      expect((await engine.messages()).filter(message => !isHarmless(message))).toEqual([])
    } finally {
      await engine.close()
    }
  })
