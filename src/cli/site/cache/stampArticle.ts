import { existsSync, type Stats, statSync } from 'node:fs'
import type { ArticleState } from './state.ts'

/**
 * Stamps the files of an article in a site. The stamp changes when its page or its embed page changes, and when a file
 * appears in or disappears from the folders of its JSON and pictures. It does not look at each of those files: that
 * would make an unchanged build noticeably slower.
 * @returns "" when a page is missing, or the article's page or its embed page is empty
 */
export function stampArticle(out: string, id: string, { subpages, pictures }: Partial<ArticleState>): string {
  // Concatenated, because `join` is slow for tens of thousands of paths.
  const pages = `${out}/${id}`
  const files = `${out}/articles/${id}`
  let [bytes, times] = [0, 0]
  const add = (stats: Stats | undefined) => {
    bytes += stats?.size ?? 0
    times += Math.floor(stats?.mtimeMs ?? 0)
    return stats?.size
  }
  try {
    if (!add(getStats(`${pages}/index.html`))) return ''
    for (const folder of subpages ?? []) {
      const page = `${pages}/${folder}/index.html`
      if (folder === 'embed' ? !add(getStats(page)) : !existsSync(page)) return ''
    }
    add(getStats(files))
    let lastFolder = ''
    for (const path of ['images/', ...Object.keys(pictures ?? {})]) {
      const folder = path.slice(0, path.lastIndexOf('/') + 1)
      if (folder && folder !== lastFolder) add(getStats(`${files}/${folder}`))
      lastFolder = folder
    }
  } catch {
    return '' // Not accessible: building the article reports why.
  }
  return `${bytes} ${times}`
}

const getStats = (path: string) => statSync(path, { throwIfNoEntry: false })
