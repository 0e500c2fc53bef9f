import type { Plugin } from 'vite'

// The app only queries. QueryClient creates a MutationCache all the same, and supports infinite queries: 1.5 kB of the
// first script. TanStack Query calls nothing else of these two modules without mutations and infinite queries.
const MODULES: Record<string, string> = {
  mutationCache: 'export class MutationCache { clear() {} async resumePausedMutations() {} }',
  infiniteQueryBehavior:
    'const unused = () => { throw new Error("The app has no infinite queries (vite/unusedQueryModules.ts).") };' +
    'export { unused as infiniteQueryBehavior, unused as hasNextPage, unused as hasPreviousPage }',
}

/** A Vite plugin that leaves out the modules of TanStack Query for mutations and infinite queries. */
export function unusedQueryModules(): Plugin {
  return {
    name: 'newsreel:unused-query-modules',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      const name = /\/@tanstack\/query-core\/.*\/(\w+)\.js$/.exec(id)?.[1] ?? ''
      return MODULES[name]
    },
  }
}
