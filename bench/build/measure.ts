import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What one run of a command took: seconds by the clock, seconds of the processors, and the most memory, in MiB. */
export type Run = { wall: number; cpu: number; memory: number }

const REPORT = join(import.meta.dirname, 'report.cjs')

/**
 * Runs a Node program to its end, and measures it from outside (the clock) and as it ends (the rest, by report.cjs).
 * @throws with what it said, when it fails
 */
export async function measure(
  args: string[],
  options: { cwd?: string; env?: Record<string, string> } = {},
): Promise<Run> {
  const file = join(tmpdir(), `newsreel-bench-${process.pid}.json`)
  const env = { ...process.env, ...options.env, NODE_ENV: 'production', BENCH_REPORT: file }
  const started = performance.now()
  const child = spawn(process.execPath, ['--require', REPORT, ...args], {
    ...(options.cwd ? { cwd: options.cwd } : {}),
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', chunk => {
    said += chunk
  })
  const [code] = await once(child, 'exit')
  const wall = (performance.now() - started) / 1000
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${said}`)
  const used = JSON.parse(readFileSync(file, 'utf8')) as { cpu: number; memory: number }
  rmSync(file)
  return { wall, ...used }
}

/** The middle one of some figures. */
export const middle = (figures: number[]): number =>
  [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0

/** The middle one of several runs, each figure for itself. */
export function median(runs: Run[]): Run {
  const of = (key: keyof Run) => middle(runs.map(run => run[key]))
  return { wall: of('wall'), cpu: of('cpu'), memory: of('memory') }
}
