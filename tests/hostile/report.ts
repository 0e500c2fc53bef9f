import { test } from '@playwright/test'
import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter'

/** What a test has tried. */
type Tried = { output: string; payloads: number; fields: number; engine?: string }

/** Records what a test has tried, for the summary. */
export const tried = (counts: Tried): void =>
  void test.info().annotations.push({ type: 'tried', description: JSON.stringify({ engine: 'chromium', ...counts }) })

/** Prints the number of payloads, fields, outputs and engines after the tests. */
// biome-ignore lint/style/noDefaultExport: Playwright loads it.
export default class Summary implements Reporter {
  private readonly all: Required<Tried>[] = []

  onTestEnd(_: TestCase, { annotations }: TestResult): void {
    for (const { type, description } of annotations)
      if (type === 'tried') this.all.push(JSON.parse(description ?? '') as Required<Tried>)
  }

  onEnd({ status, duration }: FullResult): void {
    const outputs = new Map<string, { checks: number; fields: number; engines: Map<string, number> }>()
    for (const { output, payloads, fields, engine } of this.all) {
      const sum = outputs.get(output) ?? { checks: 0, fields: 0, engines: new Map<string, number>() }
      sum.fields = Math.max(sum.fields, fields)
      sum.checks += payloads * fields
      sum.engines.set(engine, (sum.engines.get(engine) ?? 0) + payloads)
      outputs.set(output, sum)
    }
    let total = 0
    const print = (line: string) => process.stdout.write(`${line}\n`)
    for (const [output, { checks, fields, engines }] of outputs) {
      total += checks
      const payloads = Math.max(...engines.values())
      print(`${output}: ${payloads} payloads × ${fields} fields (${[...engines.keys()].join(', ')})`)
    }
    const seconds = Math.round(duration / 1000)
    print(`${total} payloads in fields of ${outputs.size} outputs, in ${seconds} s: ${status}`)
  }
}
