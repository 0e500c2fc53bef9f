// npm run bench: see README.md. Runs compare/main.ts.
import { start } from './start.mjs'

await start('compare/main.ts', ['lib/cli/newsreel.js', 'dist/index.html'], 'swiper')
