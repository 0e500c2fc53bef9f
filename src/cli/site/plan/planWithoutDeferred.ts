import type { BuildState } from '../cache/state.ts'
import type { SiteOptions } from '../siteOptions.ts'
import { deferArticles } from '../watch/deferArticles.ts'
import { createPlan, type Plan } from './plan.ts'
import type { ScannedArticle } from './scanArticles.ts'

/** A plan, and the articles that it is made from. */
export type DeferringPlan = { scanned: ScannedArticle[]; plan: Plan }

/** Plans a build without deferred articles, except those that must be built now because their next article changed. */
export function planWithoutDeferred(
  all: ScannedArticle[],
  lastState: BuildState,
  program: string,
  options: SiteOptions,
): DeferringPlan {
  const { out, shouldDefer = () => false } = options
  const required = new Set<string>()
  while (true) {
    const scanned = deferArticles(all, lastState, out, article => !required.has(article.id) && shouldDefer(article))
    const plan = createPlan(scanned, program, options)
    const deferredButChanged = plan.changed.filter(({ isDeferred }) => isDeferred)
    if (deferredButChanged.length === 0) return { scanned, plan }
    for (const { id } of deferredButChanged) required.add(id)
  }
}

/** How many articles are deferred: new ones, and changed ones whose last version stays. */
export const countDeferred = (all: ScannedArticle[], { scanned }: DeferringPlan): number =>
  all.length - scanned.filter(({ isDeferred }) => !isDeferred).length

/** Whether the build, or a later one for deferred articles, needs to encode or check pictures. */
export const needsPictures = (all: ScannedArticle[], deferringPlan: DeferringPlan): boolean =>
  countDeferred(all, deferringPlan) > 0 || changesPictures(deferringPlan.plan)

/** Whether there are pictures in the articles to build. */
export function changesPictures({ changed, state }: Plan): boolean {
  return changed.some(({ id }) => Object.keys(state[id]?.pictures ?? {}).length > 0)
}

/** Whether articles to build have pictures that the last build did not have. */
export function hasNewPictures({ changed, state }: Plan, lastState: BuildState): boolean {
  const picturesOf = ({ id }: { id: string }, some: BuildState) =>
    JSON.stringify((Object.hasOwn(some, id) && some[id]?.pictures) || {})
  return changed.some(article => picturesOf(article, state) !== picturesOf(article, lastState))
}
