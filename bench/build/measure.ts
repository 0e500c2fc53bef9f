import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from '../measure/median.ts'

/** The cost of one run of a command: wall time and processor time in seconds, and peak memory in MiB. */
export type Run = { wall: number; cpu: number; memory: number }

const REPORT = join(import.meta.dirname, 'report.cjs')

/**
 * Runs a Node program and measures its wall time from outside, the rest when it exits (report.cjs).
 * @throws Error with its stderr, when it fails
 */
export async function measure(
  args: string[],
  options: { cwd?: string; env?: Record<string, string> } = {},
): Promise<Run> {
  const file = join(tmpdir(), `newsreel-bench-${process.pid}.json`)
  const env = { ...process.env, ...options.env, NODE_ENV: 'production', BENCH_REPORT: file }
  const startedAt = performance.now()
  const child = spawn(process.execPath, ['--require', REPORT, ...args], {
    ...(options.cwd ? { cwd: options.cwd } : {}),
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let stderr = ''
  child.stderr.on('data', chunk => {
    stderr += chunk
  })
  const [code] = await once(child, 'exit')
  const wall = (performance.now() - startedAt) / 1000
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${stderr}`)
  const report = JSON.parse(readFileSync(file, 'utf8')) as { cpu: number; memory: number }
  rmSync(file)
  return { wall, ...report }
}

/** The median of several runs, of each figure on its own. */
export function medianRun(runs: Run[]): Run {
  const medianOf = (key: keyof Run) => median(runs.map(run => run[key]))
  return { wall: medianOf('wall'), cpu: medianOf('cpu'), memory: medianOf('memory') }
}
