import { buildArgs, builders } from './builders.ts'
import { median, middle, type Run } from './measure.ts'
import { say } from './say.ts'
import { type Change, changeOne, hashOfTree, newOut } from './trees.ts'
import { startWatched } from './watched.ts'

export const CHANGES: readonly Change[] = ['text', 'standfirst']
/** The number of the article that is changed. */
const CHANGED = 500

/**
 * Builds of all, each followed by one after one article has changed, and then a build that goes on and follows the same
 * changes; and whether the builds of all had the same bytes.
 * @param source the folder of the articles
 * @param folder where the sites go
 */
export async function measureRebuilds(source: string, folder: string, times: number) {
  const [whole] = builders.slice(-1)
  if (!whole) throw new Error('There is no builder.')
  const clean: Run[] = []
  const again = { text: [] as Run[], standfirst: [] as Run[] }
  const hashes: string[] = []
  for (let time = 0; time < times; time++) {
    const out = newOut(folder)
    clean.push(await whole.run(source, out))
    hashes.push(hashOfTree(out))
    for (const change of CHANGES) {
      changeOne(source, CHANGED, change)
      again[change].push(await whole.run(source, out))
      say(`after a change, ${change}: ${again[change].at(-1)?.wall.toFixed(2)} s`)
    }
    changeOne(source, CHANGED, null)
  }
  const watched = await measureWatched(source, newOut(folder), times)
  const [hash] = hashes
  const identical = hashes.every(each => each === hash)
  const of = (change: Change) => ({ again: median(again[change]).wall, watched: middle(watched[change]) })
  return { clean: median(clean).wall, text: of('text'), standfirst: of('standfirst'), identical, hash }
}

async function measureWatched(source: string, out: string, times: number) {
  const seconds = { text: [] as number[], standfirst: [] as number[] }
  const { follow, end } = await startWatched(buildArgs(source, out))
  for (const change of CHANGES)
    for (let time = 0; time < times; time++) {
      seconds[change].push(await follow(() => changeOne(source, CHANGED, change)))
      say(`watched, ${change}: ${seconds[change].at(-1)?.toFixed(2)} s`)
    }
  await end()
  changeOne(source, CHANGED, null)
  return seconds
}
