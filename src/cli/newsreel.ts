#!/usr/bin/env node
// The command line, `newsreel`. React looks at this when it is first imported, and is three times slower without.
process.env['NODE_ENV'] ??= 'production'
const { run } = await import('./program.ts')
process.exitCode = await run(process.argv)
