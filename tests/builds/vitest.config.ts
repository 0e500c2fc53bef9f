import { defineConfig } from 'vitest/config'

/** Builds under adverse conditions (npm run test:builds). They run the built command line: build the package first. */
export default defineConfig({
  test: {
    include: ['tests/builds/**/*.test.ts'],
    // Each build uses all cores.
    fileParallelism: false,
    reporters: ['verbose'],
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
  },
})
