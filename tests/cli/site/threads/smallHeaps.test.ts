// @vitest-environment node
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { expect, it } from 'vitest'
import { keepHeapsSmall } from '../../../../src/cli/site/threads/smallHeaps.ts'

const MIB = 2 ** 20

it('gives a thread that begins afterwards 8 MiB for each half of its new objects, however many it makes', async () => {
  expect(await mostNewSpace()).toBeGreaterThan(17 * MIB)
  keepHeapsSmall()
  expect(await mostNewSpace()).toBeLessThanOrEqual(16 * MIB)
})

/** The room for new objects, in bytes, of a thread that makes many and keeps each for a while. */
async function mostNewSpace(): Promise<number> {
  const code = `
    const { getHeapSpaceStatistics } = require('node:v8')
    const kept = []
    let most = 0
    for (let i = 0; i < 4e6; i++) {
      kept[i % 1e5] = { i, text: [i] }
      if (i % 1e5 === 0) most = Math.max(most, getHeapSpaceStatistics().find(s => s.space_name === 'new_space').space_size)
    }
    require('node:worker_threads').parentPort.postMessage(most)`
  const [most] = await once(new Worker(code, { eval: true }), 'message')
  return most
}
