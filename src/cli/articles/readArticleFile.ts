import { isUtf8 } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { LocatedProblem } from '../../check/file/locate.ts'
import { getErrorReason } from '../output/errorMessage.ts'
import { findMisspeltFile } from './articleFiles.ts'

/** The bytes and the text of an article's file, or the problem why there are none. */
export type ArticleFileContent = { bytes: Buffer; text: string } | { problem: LocatedProblem }

/** Reads the file of an article. Never throws. */
export function readArticleFile(file: string): ArticleFileContent {
  try {
    const bytes = readFileSync(file)
    if (isUtf8(bytes)) return { bytes, text: bytes.toString() }
    return toProblem('wrong-encoding', 'The file is not UTF-8 text: save it with that encoding.')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
      return toProblem('unreadable-file', `Cannot read the file: ${getErrorReason(error)}.`)
    const name = findMisspeltFile(dirname(file))
    const rename = name && `The file is named "${name}": rename it to "${name.toLowerCase()}".`
    return toProblem('unreadable-file', rename ?? 'The file was just removed.')
  }
}

const toProblem = (code: string, message: string) => ({
  problem: { code, path: '$', message, level: 'error' } satisfies LocatedProblem,
})
