import type { Plan } from '../plan/plan.ts'
import type { OnPicture, PictureProgress } from './pictureEvent.ts'

/**
 * Tracks the progress of the pictures in the articles of a build.
 * @param onProgress called when the encoding of a picture starts; not for pictures in the cache
 */
export function trackPictureProgress(
  { changed, state }: Pick<Plan, 'changed' | 'state'>,
  onProgress?: (progress: PictureProgress) => void,
) {
  const counts = new Map(changed.map(({ id }) => [id, Object.keys(state[id]?.pictures ?? {}).length]))
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const doneByArticle = new Map<string, number>()
  const startedAt = performance.now()
  let done = 0
  const onPicture: OnPicture = ({ article, src, state }) => {
    if (state === 'done') {
      doneByArticle.set(article, (doneByArticle.get(article) ?? 0) + 1)
      done++
      return
    }
    const currentTotal = Math.max(total, done + 1)
    const secondsPerPicture = (performance.now() - startedAt) / 1000 / done
    const secondsLeft = done ? secondsPerPicture * (currentTotal - done) : undefined
    onProgress?.({
      name: `${article}/${src}`,
      number: done + 1,
      total: currentTotal,
      ...(secondsLeft === undefined ? {} : { secondsLeft }),
    })
  }
  /** Counts the rest of an article's pictures as done: a file that two figures show is encoded once. */
  const onArticle = (id: string) => {
    done += Math.max(0, (counts.get(id) ?? 0) - (doneByArticle.get(id) ?? 0))
    doneByArticle.set(id, Number.POSITIVE_INFINITY)
  }
  return { onPicture, onArticle }
}
