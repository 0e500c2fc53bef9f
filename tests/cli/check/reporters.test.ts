import { expect, it } from 'vitest'
import type { LocatedProblem } from '../../../src/check/file/locate.ts'
import type { FileReport } from '../../../src/cli/check/checkFiles.ts'
import { createReporter } from '../../../src/cli/check/createReporter.ts'

const ERROR: LocatedProblem = {
  code: 'misspelt-key',
  path: '$.titel',
  message: 'Unknown key; 100% ignored.\u001b[2J',
  level: 'error',
  line: 3,
  column: 5,
  excerpt: '3 |     "titel": "x"\n  |     ^',
  fix: { path: '$.titel', key: 'title' },
}
const WARNING: LocatedProblem = { code: 'more-problems', path: '$', message: 'And 2\nmore.', level: 'warning' }
const REPORT: FileReport = { file: 'my articles/a,b:c/article.json', problems: [ERROR, WARNING], fixed: [ERROR] }
const SUMMARY = { articles: 2, errors: 1, warnings: 1, fixed: 1, fixable: 1 }

function print(format: Parameters<typeof createReporter>[0], report = REPORT): string {
  const reporter = createReporter(format, '1.2.3')
  return reporter.onReport(report) + reporter.onEnd(SUMMARY)
}

it('prints text: a line for each problem, the line of an error with a caret, what was fixed, and a summary', () => {
  const at = 'my articles/a,b:c/article.json'
  expect(print('text').split('\n')).toEqual([
    `✓ Fixed: ${at}:3:5: $.titel: Unknown key; 100% ignored. [2J [misspelt-key]`,
    `✗ ${at}:3:5: $.titel: Unknown key; 100% ignored. [2J [misspelt-key]`,
    '    3 |     "titel": "x"',
    '      |     ^',
    `· ${at}: And 2 more. [more-problems]`,
    '✗ 2 articles: 1 error, 1 warning, 1 fixed; 1 can be fixed with --fix',
    '',
  ])
})

it('prints JSON with the numbers, the problems and the fixes', () => {
  const { fix: _, ...error } = ERROR
  const entry = { file: REPORT.file, ...error, isFixable: true }
  expect(JSON.parse(print('json'))).toEqual({
    version: 1,
    ...SUMMARY,
    problems: [entry, { file: REPORT.file, ...WARNING, isFixable: false }],
    fixes: [entry],
  })
})

it('prints GitHub annotations, with special characters escaped', () => {
  const file = 'my articles/a%2Cb%3Ac/article.json'
  expect(print('github')).toBe(
    `::error file=${file},line=3,col=5,title=misspelt-key::$.titel: Unknown key; 100%25 ignored.\u001b[2J\n` +
      `::warning file=${file},title=more-problems::And 2%0Amore.\n`,
  )
})

it('prints GitHub annotations for paths and line breaks of Windows', () => {
  const problem = { ...WARNING, message: 'And 2\r\nmore.' }
  expect(print('github', { file: 'articles\\one\\article.json', problems: [problem], fixed: [] })).toBe(
    '::warning file=articles/one/article.json,title=more-problems::And 2%0D%0Amore.\n',
  )
})

it('prints a SARIF log, whose results refer to described rules', () => {
  const { version, runs } = JSON.parse(print('sarif'))
  const [{ tool, results }] = runs
  expect(version).toBe('2.1.0')
  expect(tool.driver).toMatchObject({ name: 'Newsreel', version: '1.2.3' })
  expect(results).toHaveLength(2)
  for (const { shortDescription, help, helpUri } of tool.driver.rules) {
    for (const { text } of [shortDescription, help]) expect(text).toMatch(/\.$/)
    expect(helpUri).toMatch(/docs\/check\.md#[a-z-]+$/)
  }
  for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId)
  expect(results[0]).toMatchObject({
    level: 'error',
    message: { text: '$.titel: Unknown key; 100% ignored.\u001b[2J' },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'my%20articles/a%2Cb%3Ac/article.json', uriBaseId: '%SRCROOT%' },
          region: { startLine: 3, startColumn: 5 },
        },
      },
    ],
  })
  expect(results[1].locations[0].physicalLocation).not.toHaveProperty('region')
})

it('prints a whole JSON document for no article, too', () => {
  for (const format of ['json', 'sarif'] as const)
    expect(() => JSON.parse(createReporter(format, '1').onEnd({ ...SUMMARY, articles: 0 }))).not.toThrow()
})
