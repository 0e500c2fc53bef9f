// @vitest-environment node
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { expect, it } from 'vitest'
import { limitHeapGrowth } from '../../../../src/cli/site/threads/limitHeapGrowth.ts'

const MIB = 2 ** 20

it('limits the space for new objects of later threads to two halves of 8 MiB', async () => {
  expect(await measureMaxNewSpace()).toBeGreaterThan(17 * MIB)
  limitHeapGrowth()
  expect(await measureMaxNewSpace()).toBeLessThanOrEqual(16 * MIB)
})

/**
 * Measures the maximum size of new space, in bytes, in a thread that creates many objects and keeps each for a while.
 */
async function measureMaxNewSpace(): Promise<number> {
  const code = `
    const { getHeapSpaceStatistics } = require('node:v8')
    const kept = []
    let max = 0
    for (let i = 0; i < 4e6; i++) {
      kept[i % 1e5] = { i, text: [i] }
      if (i % 1e5 === 0) {
        const { space_size } = getHeapSpaceStatistics().find(space => space.space_name === 'new_space')
        max = Math.max(max, space_size)
      }
    }
    require('node:worker_threads').parentPort.postMessage(max)`
  const [max] = await once(new Worker(code, { eval: true }), 'message')
  return max
}
