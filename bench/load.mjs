// npm run bench:load: see README.md. Runs load/main.ts.
import { start } from './start.mjs'

await start('load/main.ts', ['lib/cli/newsreel.js'])
