import { ADVICE_KINDS } from './kinds/adviceKinds.ts'
import { FILE_KINDS } from './kinds/fileKinds.ts'
import { FORMAT_KINDS } from './kinds/formatKinds.ts'
import { MARKDOWN_KINDS } from './kinds/markdownKinds.ts'
import type { ProblemKind } from './kinds/problemKind.ts'

/** All kinds of problems, with what to do about each. */
export const PROBLEM_KINDS: readonly ProblemKind[] = [
  ...FORMAT_KINDS,
  ...ADVICE_KINDS,
  ...FILE_KINDS,
  ...MARKDOWN_KINDS,
]
