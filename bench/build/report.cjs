// Loaded into a measured program: on exit it reports the cost of the whole process, including its threads.
const { readFileSync, writeFileSync } = require('node:fs')
const { isMainThread } = require('node:worker_threads')

if (isMainThread)
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
    writeFileSync(
      process.env['BENCH_REPORT'] ?? '/dev/null',
      JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, memory: (readPeakMemory() ?? maxRSS) / 1024 }),
    )
  })

// maxRSS can include the parent process from before exec; VmHWM cannot.
function readPeakMemory() {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1])
  } catch {
    return undefined
  }
}
