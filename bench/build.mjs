// npm run bench:build: see README.md. Runs build/main.ts.
import { start } from './start.mjs'

await start('build/main.ts', ['lib/cli/newsreel.js'], '@11ty/eleventy')
