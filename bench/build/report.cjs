// Loaded into a measured program: tells, as it ends, what the whole process took, its threads included.
const { readFileSync, writeFileSync } = require('node:fs')
const { isMainThread } = require('node:worker_threads')

if (isMainThread)
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
    writeFileSync(
      process.env['BENCH_REPORT'] ?? '/dev/null',
      JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, memory: (peak() ?? maxRSS) / 1024 }),
    )
  })

// maxRSS can be that of the program that started this one, from before it became this one; VmHWM cannot.
function peak() {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1])
  } catch {
    return undefined
  }
}
