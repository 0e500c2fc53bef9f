// npm run bench:gate: see README.md. Runs gate/main.ts.
import { start } from './start.mjs'

await start('gate/main.ts', ['lib/cli/newsreel.js', 'dist/index.html'])
