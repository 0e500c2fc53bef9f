import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../fail.ts'

/**
 * A front page that no build has made is somebody's site: building here would write over it. Of a site of Newsreel's the
 * list of articles is written before its front page.
 * @throws Failure (2)
 */
export function refuseForeign(out: string): void {
  const front = join(out, 'index.html')
  if (existsSync(front) && !existsSync(join(out, 'articles/index.json')))
    throw new Failure(2, `${front} is not Newsreel's, and would be replaced: give the site a folder of its own.`)
}
