/**
 * Shows an element on the full screen, or ends that. Where the browser gives none (an iPhone, a frame that may not),
 * the article's own page opens in a new tab.
 * @param page the absolute address of that page; without it nothing happens there
 */
export function toggleFullScreen(element: HTMLElement, page: string | undefined): void {
  const shown = (element.getRootNode() as Document | ShadowRoot).fullscreenElement
  if (shown) void document.exitFullscreen()
  else if (document.fullscreenEnabled) element.requestFullscreen().catch(() => openPage(page))
  else openPage(page)
}

function openPage(page: string | undefined): void {
  if (page) open(page, '_blank', 'noopener')
}
