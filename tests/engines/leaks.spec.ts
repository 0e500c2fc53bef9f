import { expect } from '@playwright/test'
import type { Engine } from './drivers/Engine.ts'
import type { Live } from './support/countLive.ts'
import { sitePage, test } from './support/test.ts'

const MIB = 1024 ** 2

/** Engines limit the time of a script, so a test divides its steps among several. */
const STEPS_PER_SCRIPT = 40

/** Calls `run` with the range of steps for each script, one script after another. */
async function inScripts(steps: number, run: (range: { from: number; to: number }) => Promise<unknown>) {
  for (let from = 0; from < steps; from += STEPS_PER_SCRIPT)
    await run({ from, to: Math.min(from + STEPS_PER_SCRIPT, steps) })
}

/**
 * Adds a reader to the page, waits for its first slide, goes to the next and removes it, this many times.
 * @param keeps leaves the readers in the page, at their first slide
 */
const mount = (engine: Engine, times: number, keeps = false) =>
  inScripts(times, range =>
    engine.evaluate(
      async ({ from, to, keeps }) => {
        for (let i = from; i < to; i++) {
          const reader = document.createElement('newsreel-reader')
          reader.setAttribute('src', '/articles/four/article.json')
          const shown = new Promise(done => reader.addEventListener('newsreel:slide', done, { once: true }))
          document.querySelector('main')?.append(reader)
          await shown
          if (keeps) continue
          reader.next()
          reader.remove()
        }
      },
      { ...range, keeps },
    ),
  )

/** Changes the slide of the page's reader this many times: to the next and by a jump, in turns. */
const changeSlides = (engine: Engine, times: number) =>
  inScripts(times, range =>
    engine.evaluate(async ({ from, to }) => {
      const reader = document.querySelector('newsreel-reader')
      if (!reader) throw new Error('There is no reader.')
      // From 1: 2, 4, the end card, 1.
      const steps = [() => reader.next(), () => reader.goTo(4), () => reader.next(), () => reader.goTo(1)]
      for (let i = from; i < to; i++) {
        await new Promise((resolve, reject) => {
          const timer = setTimeout(() => reject(new Error(`Change ${i + 1} did not happen.`)), 10_000)
          const onChange = () => {
            clearTimeout(timer)
            resolve(undefined)
          }
          reader.addEventListener('newsreel:slide', onChange, { once: true })
          steps[i % steps.length]?.()
        })
      }
    }, range),
  )

/** Waits until the number of timers, listeners and observers stays the same. */
async function settle(engine: Engine): Promise<Live> {
  let last = ''
  const rests = async () => {
    const now = JSON.stringify(await engine.evaluate(() => (window as unknown as { live: () => Live }).live()))
    const isSame = now === last
    last = now
    return isSame
  }
  await expect.poll(rests, { intervals: [1000], timeout: 30_000, message: 'nothing changes any more' }).toBe(true)
  return JSON.parse(last) as Live
}

/** What the page holds at rest. `heap` is in bytes; 0 in an engine that does not measure it. */
async function measure(engine: Engine, name: string): Promise<{ live: Live; heap: number }> {
  const live = await settle(engine)
  const heap = engine.lacks.heap ? 0 : await engine.heap()
  const counts = `${live.observers} observers, ${live.listeners.length} listeners, ${live.timers} timers`
  const memory = engine.lacks.heap ?? `${(heap / MIB).toFixed(2)} MiB`
  test.info().annotations.push({ type: 'figures', description: `${name}: ${counts}, memory: ${memory}` })
  return { live, heap }
}

test('readers and slide changes leave nothing behind', async ({ engine }) => {
  test.setTimeout(400_000)
  // WebKitGTK takes a second for a reader, and does not measure memory.
  const [readers, changes] = engine.lacks.heap ? [50, 100] : [500, 1000]
  await engine.open(sitePage('host/leaks.html'))
  await mount(engine, 20)
  const first = await measure(engine, '20 readers removed')
  await mount(engine, readers)
  const removed = await measure(engine, `${readers} more`)
  expect(removed.live).toEqual(first.live)
  expect(removed.heap - first.heap, 'bytes').toBeLessThan(2 * MIB)

  await mount(engine, 1, true)
  await changeSlides(engine, 52)
  const early = await measure(engine, '52 slide changes')
  await changeSlides(engine, changes)
  const late = await measure(engine, `${changes} more`)
  expect(late.live).toEqual(early.live)
  expect(late.heap - early.heap, 'bytes').toBeLessThan(2 * MIB)
})
