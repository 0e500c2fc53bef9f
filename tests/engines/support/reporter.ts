import type { FullConfig, FullResult, Reporter, Suite, TestCase, TestResult } from '@playwright/test/reporter'
import type { Actions } from '../drivers/Engine.ts'

/** What happened in one engine. */
type Tally = { version: string; kept: number; broken: string[]; untried: string[]; actions: Partial<Actions> }

/** Prints what was done in each engine, in numbers, and names what could not be tried, with the reason. */
export default class EngineReporter implements Reporter {
  private readonly tallies = new Map<string, Tally>()
  private started = 0

  onBegin(_: FullConfig, suite: Suite): void {
    this.started = Date.now()
    console.log(`${suite.allTests().length} promises, each in its engine`)
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    const engine = test.parent.project()?.name ?? ''
    if (result.status !== 'passed' && result.status !== 'skipped') this.printFailure(engine, test, result)
    // Another try follows.
    if (test.outcome() === 'unexpected' && result.retry < test.retries) return
    const tally = this.tallies.get(engine) ?? { version: engine, kept: 0, broken: [], untried: [], actions: {} }
    this.tallies.set(engine, tally)
    const annotation = (type: string) => result.annotations.find(each => each.type === type)?.description
    const done = JSON.parse(annotation('engine') ?? '{}') as Partial<{ version: string; actions: Actions }>
    tally.version = done.version ?? tally.version
    for (const [action, count] of Object.entries(done.actions ?? {}) as [keyof Actions, number][])
      tally.actions[action] = (tally.actions[action] ?? 0) + count
    if (result.status === 'skipped') tally.untried.push(`${test.title}: ${annotation('skip') ?? 'not run'}`)
    else if (test.ok()) tally.kept++
    else tally.broken.push(test.title)
    const mark = result.status === 'skipped' ? 'not tried' : test.ok() ? 'kept' : 'BROKEN'
    console.log(`${engine}: ${test.title}: ${mark} (${(result.duration / 1000).toFixed(1)} s)`)
    for (const { type, description } of result.annotations) if (type === 'figures') console.log(`  ${description}`)
  }

  onStdErr = (chunk: string | Buffer) => void process.stderr.write(chunk)
  onError = ({ message, stack }: { message?: string; stack?: string }) => console.error(stack ?? message)

  onEnd({ status }: FullResult): void {
    console.log()
    for (const { version, kept, broken, untried, actions } of this.tallies.values()) {
      const done = Object.entries(actions).map(([action, count]) => `${count} ${action}`)
      console.log(
        `${version}: ${kept} promises kept, ${broken.length} broken, ${untried.length} not tried (${done.join(', ')})`,
      )
      for (const each of broken) console.log(`  broken: ${each}`)
      for (const each of untried) console.log(`  not tried: ${each}`)
    }
    const seconds = Math.round((Date.now() - this.started) / 1000)
    const sum = (count: (tally: Tally) => number) =>
      [...this.tallies.values()].reduce((all, each) => all + count(each), 0)
    console.log(`\nIn ${seconds} s, ${status}:`)
    const [kept, broken, untried] = [
      sum(each => each.kept),
      sum(each => each.broken.length),
      sum(each => each.untried.length),
    ]
    console.log(`${kept} passed, ${broken} failed, ${untried} skipped`)
  }

  printsToStdio = () => true

  private printFailure(engine: string, test: TestCase, { errors, attachments }: TestResult): void {
    console.log(`${engine}: ${test.title}: failed`)
    for (const { stack, message } of errors) console.log(stack ?? message)
    for (const { name, path } of attachments) if (name === 'page') console.log(`  screenshot: ${path}`)
  }
}
