import { median } from '../measure/median.ts'
import { buildArgs, builders } from './builders.ts'
import { type Change, changeArticle, createOutFolder, hashFolder } from './folders.ts'
import { log } from './log.ts'
import { medianRun, type Run } from './measure.ts'
import { startWatchedBuild } from './startWatchedBuild.ts'

export const CHANGES: readonly Change[] = ['text', 'standfirst']
/** The number of the article to change. */
const CHANGED_NUMBER = 500

/**
 * Measures clean builds, builds after a change of one article, and builds of the same changes with `--watch`. Also
 * checks that clean builds write the same bytes.
 * @param source the folder of the articles
 * @param folder the folder for the sites
 */
export async function measureRebuilds(source: string, folder: string, times: number) {
  const [whole] = builders.slice(-1)
  if (!whole) throw new Error('No builder is defined.')
  const clean: Run[] = []
  const again = { text: [] as Run[], standfirst: [] as Run[] }
  const hashes: string[] = []
  for (let time = 0; time < times; time++) {
    const out = createOutFolder(folder)
    clean.push(await whole.run(source, out))
    hashes.push(hashFolder(out))
    for (const change of CHANGES) {
      changeArticle(source, CHANGED_NUMBER, change)
      again[change].push(await whole.run(source, out))
      log(`after a change, ${change}: ${again[change].at(-1)?.wall.toFixed(2)} s`)
    }
    changeArticle(source, CHANGED_NUMBER, null)
  }
  const watched = await measureWatched(source, createOutFolder(folder), times)
  const [hash] = hashes
  const identical = hashes.every(each => each === hash)
  const medianOf = (change: Change) => ({ again: medianRun(again[change]).wall, watched: median(watched[change]) })
  return { clean: medianRun(clean).wall, text: medianOf('text'), standfirst: medianOf('standfirst'), identical, hash }
}

async function measureWatched(source: string, out: string, times: number) {
  const seconds = { text: [] as number[], standfirst: [] as number[] }
  const { measureChange, stop } = await startWatchedBuild(buildArgs(source, out))
  for (const change of CHANGES)
    for (let time = 0; time < times; time++) {
      seconds[change].push(await measureChange(() => changeArticle(source, CHANGED_NUMBER, change)))
      log(`watched, ${change}: ${seconds[change].at(-1)?.toFixed(2)} s`)
    }
  await stop()
  changeArticle(source, CHANGED_NUMBER, null)
  return seconds
}
