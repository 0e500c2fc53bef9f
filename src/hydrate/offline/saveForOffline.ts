import { articleJsonPath, type PageData, pagePath, versionedJsonPath } from '../../page/pageData.ts'
import type { OfflineMessage } from '../../protocol/offline.ts'
import { retryImport } from '../../reader/shared/retryImport.ts'
import type {} from '../trustedTypes.ts'
import { loadPictureFiles } from './loadPictureFiles.ts'

/**
 * Saves the article for offline reading: the site's service worker (src/worker) saves its page, its JSON, its pictures
 * and the files of the reader that the page has loaded. If this page is a saved copy, shows a notice. Saves nothing
 * when the browser saves data (Save-Data).
 * @throws what the browser throws if it does not allow a service worker
 */
export async function saveForOffline(data: PageData): Promise<void> {
  const { serviceWorker, connection } = navigator as Navigator & { connection?: { saveData?: boolean } }
  if (!serviceWorker) return
  const { controller } = serviceWorker
  if (controller) showNoticeIfSaved(controller, data)
  if (connection?.saveData) return
  const worker = `${data.base}sw.js`
  const policy = window.trustedTypes?.createPolicy('newsreel-worker', { createScriptURL: (url: string) => url })
  await serviceWorker.register(policy?.createScriptURL(worker) ?? worker, { scope: data.base })
  const { active } = await serviceWorker.ready
  if (!active) return
  const save = (urls: string[]) => sendToWorker(active, { type: 'save', urls }, () => {})
  save(listPageFiles(data, controller === null))
  save(await loadPictureFiles(data.article, articleJsonPath(data)))
}

function showNoticeIfSaved(worker: ServiceWorker, data: PageData): void {
  sendToWorker(worker, { type: 'isSaved' }, async saved => {
    if (saved !== true) return
    const { showSavedNotice } = await retryImport(() => import('./SavedNotice.tsx'))
    showSavedNotice(data)
  })
}

/** @param includePage true on the first visit: no worker was there to save the page when it loaded */
function listPageFiles(data: PageData, includePage: boolean): string[] {
  const assets = new URL(`${data.base}assets/`, location.href).href
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name)
  // The JSON first: without it, a saved page cannot be hydrated.
  return [
    new URL(versionedJsonPath(data), location.href).href,
    ...(includePage ? [new URL(pagePath(data), location.href).href] : []),
    ...loaded.filter(name => name.startsWith(assets)),
    new URL(`${data.base}favicon.svg`, location.href).href,
  ]
}

function sendToWorker(worker: ServiceWorker, message: OfflineMessage, onResponse: (response: unknown) => void): void {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = ({ data }) => onResponse(data)
  worker.postMessage(message, [port2])
}
