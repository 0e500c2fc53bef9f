/**
 * Turns full screen on or off for an element. Opens the article's own page in a new tab instead where full screen is
 * not available (iPhones, frames without permission).
 * @param page the absolute URL of that page; undefined to do nothing instead
 */
export function toggleFullScreen(element: HTMLElement, page: string | undefined): void {
  const isFullScreen = (element.getRootNode() as Document | ShadowRoot).fullscreenElement
  if (isFullScreen) void document.exitFullscreen()
  else if (document.fullscreenEnabled) element.requestFullscreen().catch(() => openPage(page))
  else openPage(page)
}

function openPage(page: string | undefined): void {
  if (page) open(page, '_blank', 'noopener')
}
