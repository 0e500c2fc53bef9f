import { setFlagsFromString } from 'node:v8'

/** The size of each half of a thread's space for new objects. V8's default maximum is 16. */
const SEMI_SPACE_MIB = 8
/** By how much old objects may grow before the next garbage collection. V8's default is up to 300. */
const HEAP_GROWTH_PERCENT = 50

/**
 * Makes V8 collect garbage earlier, so that a build of a thousand articles takes little more memory than one of a
 * hundred. Live objects take 8 kB an article; the rest is garbage, which V8 keeps while there is memory: 191 MiB for a
 * thousand articles by default, 132 with these flags, for about 5 % more time. Each thread must call this when it
 * starts, because V8 resets the maximum of new space when it creates another heap. A later V8 that does not know a flag
 * prints a warning and builds as before.
 */
export function limitHeapGrowth(): void {
  for (const flag of [
    `--min-semi-space-size=${SEMI_SPACE_MIB}`,
    `--max-semi-space-size=${SEMI_SPACE_MIB}`,
    '--semi-space-growth-factor=1',
    `--heap-growing-percent=${HEAP_GROWTH_PERCENT}`,
  ])
    setFlagsFromString(flag)
}
