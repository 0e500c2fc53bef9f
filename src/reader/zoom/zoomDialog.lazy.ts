/**
 * Creates and opens the dialog that holds the album. A modal dialog covers everything, also a reader in full screen and
 * headers with a high z-index. It traps the focus, and returns it when it closes.
 */
export function createDialog(picture: HTMLImageElement): HTMLDialogElement {
  const root = picture.getRootNode()
  const dialog = document.createElement('dialog')
  dialog.className = 'newsreel-zoom-dialog'
  const scale = getComputedStyle(picture).getPropertyValue('--newsreel-text-scale')
  dialog.style.setProperty('--newsreel-text-scale', scale || '1')
  dialog.tabIndex = -1
  // Once open, PhotoSwipe would take the next Tab for the first and begin again at its first button.
  dialog.addEventListener('keydown', event => event.key === 'Tab' && event.stopPropagation())
  ;(root instanceof ShadowRoot ? root : document.body).append(dialog)
  dialog.showModal()
  dialog.focus({ preventScroll: true })
  return dialog
}
