#!/usr/bin/env node
import module from 'node:module'

// The `newsreel` command. React reads NODE_ENV when it is first imported. Its development build is three times slower.
process.env['NODE_ENV'] ??= 'production'
// Node 22.8 or newer keeps the compiled code for the next run.
;(module as { enableCompileCache?: () => unknown }).enableCompileCache?.()
const { run } = await import('./program.ts')
process.exitCode = await run(process.argv)
