import { savePosition } from './savedPosition.ts'

let alert: HTMLElement | undefined

/** Shows an alert that the page is incomplete, with a button that reloads it at the same place. */
export function offerReload(): void {
  const { failed = '', reload = '' } = document.querySelector<HTMLElement>('script[data-modules]')?.dataset ?? {}
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: reload })
  button.onclick = () => {
    savePosition()
    location.reload()
  }
  hideReloadOffer()
  alert = document.createElement('p')
  alert.role = 'alert'
  // Inline styles, because a style sheet may be what failed to load. The content security policy allows them from
  // script.
  Object.assign(alert.style, {
    position: 'fixed',
    inset: 'auto 1em 5em',
    zIndex: 4,
    maxInlineSize: '30em',
    inlineSize: 'fit-content',
    margin: '0 auto',
    padding: '0.7em 1em 0',
    borderRadius: '0.5em',
    background: 'var(--ink)',
    color: 'var(--paper)',
    font: '400 0.875em / 1.4 var(--ui)',
  })
  Object.assign(button.style, {
    display: 'block',
    minBlockSize: '44px',
    padding: 0,
    border: 0,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    fontWeight: 600,
    textDecoration: 'underline',
    cursor: 'pointer',
  })
  alert.append(failed, button)
  document.body.append(alert)
}

/** Removes the alert. */
export function hideReloadOffer(): void {
  alert?.remove()
}
