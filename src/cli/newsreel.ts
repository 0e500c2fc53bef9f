#!/usr/bin/env node
import module from 'node:module'

// The `newsreel` command. React reads NODE_ENV when it is first imported. Its development build is three times slower.
process.env['NODE_ENV'] ??= 'production'
// Node 22.8 or newer keeps the compiled code for the next run.
;(module as { enableCompileCache?: () => unknown }).enableCompileCache?.()
// The reader of the output may stop early, as in `newsreel check | head`. The command does its work all the same.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})
const { run } = await import('./program.ts')
process.exitCode = await run(process.argv)
