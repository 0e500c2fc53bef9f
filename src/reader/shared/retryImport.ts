/** How long after a failure a part is asked for a second time, in milliseconds. */
const RETRY = 300

/** What is tried again when the network is back, or somebody asks for another part. */
const lost = new Set<() => void>()
/** Style sheets of ours that have failed: the bundler's loader would not ask for them again. */
const lostStyles = new Set<HTMLLinkElement>()
let loading = 0

/**
 * Loads a part that comes when it is first asked for. What fails is asked for again after a moment, then when the
 * network is back or anything else is asked for; old browsers remember a failure until the page is loaded again.
 * @throws what `load` throws at the second time
 */
export async function retryImport<Part>(load: () => Promise<Part>): Promise<Part> {
  retryLost()
  try {
    return await withStyles(load)
  } catch {
    await new Promise(done => setTimeout(done, RETRY))
    return withStyles(load).catch(error => {
      retryLater(() => void retryImport(load).catch(() => {}))
      throw error
    })
  }
}

/** Has a task done once: when the network is back, or when another part is asked for. */
export function retryLater(task: () => void): void {
  lost.add(task)
}

function retryLost(): void {
  const tasks = [...lost]
  lost.clear()
  for (const task of tasks) task()
}
globalThis.addEventListener?.('online', retryLost)

async function withStyles<Part>(load: () => Promise<Part>): Promise<Part> {
  await Promise.all([...lostStyles].map(loadAgain))
  if (loading++ === 0) globalThis.document?.addEventListener('error', noteStyle, true)
  try {
    return await load()
  } finally {
    if (--loading === 0) globalThis.document?.removeEventListener('error', noteStyle, true)
  }
}

function noteStyle({ target }: Event): void {
  if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') lostStyles.add(target)
}

function loadAgain(failed: HTMLLinkElement): Promise<void> {
  lostStyles.delete(failed)
  const link = failed.cloneNode() as HTMLLinkElement
  failed.replaceWith(link)
  return new Promise((done, fail) => {
    link.onload = () => done()
    link.onerror = () => {
      lostStyles.add(link)
      fail(new Error(`${link.href} could not be loaded.`))
    }
  })
}
