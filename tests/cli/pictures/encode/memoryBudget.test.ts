// @vitest-environment node
import { expect, it } from 'vitest'
import { createBudget, withMemory } from '../../../../src/cli/pictures/encode/memoryBudget.ts'

const MEGABYTE = 1024 ** 2

/** The most works of so many megabytes that run at once. */
async function mostAtOnce(budget: ReturnType<typeof createBudget>, megabytes: number): Promise<number> {
  let running = 0
  let most = 0
  const work = async () => {
    most = Math.max(most, ++running)
    await new Promise(resolve => setTimeout(resolve, 5))
    running--
  }
  await Promise.all(Array.from({ length: 13 }, () => withMemory(budget, megabytes, work)))
  return most
}

it('runs as many jobs at once as the budget allows, and a larger one alone', async () => {
  const budget = createBudget(1000 * MEGABYTE)
  expect(await mostAtOnce(budget, 300)).toBe(3)
  expect(await mostAtOnce(budget, 5000)).toBe(1)
  expect(await mostAtOnce(budget, 1)).toBe(13)
})

it('frees the memory of a failed job', async () => {
  const budget = createBudget(10 * MEGABYTE)
  const fail = () => Promise.reject(new Error('broken'))
  await expect(withMemory(budget, 10, fail)).rejects.toThrow('broken')
  expect(await mostAtOnce(budget, 5)).toBe(2)
})
