import type { Plan } from '../plan/plan.ts'
import type { OnPicture, PictureProgress } from './pictureEvent.ts'

/** The progress of the pictures in articles that are built together. */
export type PictureProgressTracker = {
  /** Adds an article, or one that has changed since. @param count how many pictures it has */
  add: (id: string, count: number) => void
  onPicture: OnPicture
  /** Counts the rest of an article's pictures as done: a file that two figures show is encoded once. */
  onArticle: (id: string) => void
}

/**
 * Tracks the progress of pictures.
 * @param plan a plan whose articles are added
 * @param onProgress called when the encoding of a picture starts; not for pictures in the cache
 */
export function trackPictureProgress(
  plan: Pick<Plan, 'changed' | 'state'>,
  onProgress?: (progress: PictureProgress) => void,
): PictureProgressTracker {
  /** How many pictures of each article are left. */
  const left = new Map<string, number>()
  const startedAt = performance.now()
  let total = 0
  let done = 0
  const add = (id: string, count: number) => {
    total += count - (left.get(id) ?? 0)
    left.set(id, count)
  }
  for (const { id } of plan.changed) add(id, Object.keys(plan.state[id]?.pictures ?? {}).length)
  const finish = (id: string, count: number) => {
    left.set(id, (left.get(id) ?? 0) - count)
    done += count
  }
  return {
    add,
    onPicture: ({ article, src, state }) => {
      if (state === 'done') {
        if (left.get(article)) finish(article, 1)
        return
      }
      const secondsPerPicture = (performance.now() - startedAt) / 1000 / done
      onProgress?.({
        name: `${article}/${src}`,
        number: Math.min(done + 1, total),
        total,
        ...(done ? { secondsLeft: secondsPerPicture * (total - done) } : {}),
      })
    },
    onArticle: id => finish(id, left.get(id) ?? 0),
  }
}
