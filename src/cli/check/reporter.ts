import type { FileReport } from './checkFiles.ts'

/** How many problems a check found. */
export type CheckSummary = {
  articles: number
  errors: number
  warnings: number
  /** Problems that `--fix` fixed. */
  fixed: number
  /** Problems that `--fix` could fix. */
  fixable: number
}

/** A format of the output. Each part is printed to stdout as it is returned. */
export type CheckReporter = {
  /** Called after each article. */
  onReport: (report: FileReport) => string
  /** Called after the last article. */
  onEnd: (summary: CheckSummary) => string
}
