import type { Plan } from '../plan/plan.ts'
import type { OnPicture, PictureProgress } from './pictureEvent.ts'

/**
 * Follows the pictures of a build, of those articles that are to be built.
 * @param onProgress called when the encoding of a picture begins; those that are there already pass in silence
 */
export function followPictures(
  { changed, state }: Pick<Plan, 'changed' | 'state'>,
  onProgress?: (progress: PictureProgress) => void,
) {
  const counts = new Map(changed.map(({ id }) => [id, Object.keys(state[id]?.pictures ?? {}).length]))
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const seen = new Map<string, number>()
  const started = performance.now()
  let done = 0
  const onPicture: OnPicture = ({ article, src, state }) => {
    if (state === 'done') {
      seen.set(article, (seen.get(article) ?? 0) + 1)
      done++
      return
    }
    const of = Math.max(total, done + 1)
    const secondsLeft = done ? ((performance.now() - started) / 1000 / done) * (of - done) : undefined
    onProgress?.({
      name: `${article}/${src}`,
      number: done + 1,
      of,
      ...(secondsLeft === undefined ? {} : { secondsLeft }),
    })
  }
  /** What of an article was not looked at, as one file that two figures show, is done with it. */
  const onArticle = (id: string) => {
    done += Math.max(0, (counts.get(id) ?? 0) - (seen.get(id) ?? 0))
    seen.set(id, Number.POSITIVE_INFINITY)
  }
  return { onPicture, onArticle }
}
