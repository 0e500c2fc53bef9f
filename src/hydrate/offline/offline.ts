import { articleJsonPath, type PageData, pagePath, versionedJsonPath } from '../../page/pageData.ts'
import type { OfflineMessage } from '../../protocol/offline.ts'
import { retryImport } from '../../reader/shared/retryImport.ts'
import { loadPictureFiles } from './chosenFiles.ts'

/**
 * Keeps the article that is being read, so that it opens without a network too: the site's service worker (src/worker)
 * is asked for its page, its file, its pictures, and what the page has loaded of the reader. A page that comes from
 * what was saved says so. Whoever saves data is spared all of it.
 * @throws what the browser throws where it allows no service worker: there is nothing to do about it
 */
export async function keepOffline(data: PageData): Promise<void> {
  const { serviceWorker, connection } = navigator as Navigator & { connection?: { saveData?: boolean } }
  if (!serviceWorker) return
  const from = serviceWorker.controller
  if (from) showNoticeIfSaved(from, data)
  if (connection?.saveData) return
  await serviceWorker.register(`${data.base}sw.js`, { scope: data.base })
  const { active } = await serviceWorker.ready
  if (!active) return
  const keep = (urls: string[]) => sendToWorker(active, { type: 'save', urls }, () => {})
  keep(listPageFiles(data, from === null))
  keep(await loadPictureFiles(data.article, articleJsonPath(data)))
}

function showNoticeIfSaved(worker: ServiceWorker, data: PageData): void {
  sendToWorker(worker, { type: 'isSaved' }, async saved => {
    if (saved !== true) return
    const { showSavedNotice } = await retryImport(() => import('./showSaved.tsx'))
    showSavedNotice(data)
  })
}

/** @param page whether the page itself is still to be kept: the worker has not seen it pass */
function listPageFiles(data: PageData, page: boolean): string[] {
  const assets = new URL(`${data.base}assets/`, location.href).href
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name)
  return [
    ...(page ? [new URL(pagePath(data), location.href).href] : []),
    new URL(versionedJsonPath(data), location.href).href,
    ...loaded.filter(name => name.startsWith(assets)),
    new URL(`${data.base}favicon.svg`, location.href).href,
  ]
}

function sendToWorker(worker: ServiceWorker, message: OfflineMessage, heard: (answer: unknown) => void): void {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = ({ data }) => heard(data)
  worker.postMessage(message, [port2])
}
