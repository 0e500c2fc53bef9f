/**
 * Offers to load the reader again: calls `onRetry` once, when the user asks for it or the network is back.
 * @param box shows the message; null to show none, where the page has fallback content
 */
export function offerRetry(box: Element | null, onRetry: () => void): void {
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Try again' })
  const message = document.createElement('p')
  message.role = 'alert'
  message.style.font = '400 16px / 1.5 system-ui, sans-serif'
  message.append('The reader could not be loaded. ', button)
  box?.replaceChildren(message)
  const controller = new AbortController()
  const retry = () => {
    controller.abort()
    message.remove()
    onRetry()
  }
  for (const [target, type] of [
    [window, 'online'],
    [button, 'click'],
  ] as const)
    target.addEventListener(type, retry, { signal: controller.signal })
}
