import { isUtf8 } from 'node:buffer'
import { readFileSync } from 'node:fs'
import type { LocatedProblem } from '../../check/file/locate.ts'
import { getErrorReason } from '../output/errorMessage.ts'

/** The bytes and the text of an article's file, or the problem why there are none. */
export type ArticleFileContent = { bytes: Buffer; text: string } | { problem: LocatedProblem }

/** Reads the file of an article. Never throws. */
export function readArticleFile(file: string): ArticleFileContent {
  try {
    const bytes = readFileSync(file)
    if (isUtf8(bytes)) return { bytes, text: bytes.toString() }
    return toProblem('wrong-encoding', 'The file is not UTF-8 text: save it with that encoding.')
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT'
      ? toProblem('unreadable-file', 'The file was just removed.')
      : toProblem('unreadable-file', `Cannot read the file: ${getErrorReason(error)}.`)
  }
}

const toProblem = (code: string, message: string) => ({
  problem: { code, path: '$', message, level: 'error' } satisfies LocatedProblem,
})
