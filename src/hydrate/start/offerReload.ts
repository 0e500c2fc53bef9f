import { savePosition } from './preHydrationControls.ts'

let alert: HTMLElement | undefined

/** Says that the page is not complete, and offers to load it again at the same place. */
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
  // Its style sheet may be what is missing; and the policy of our pages takes styles from scripts alone.
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

/** Takes the offer away. */
export function hideReloadOffer(): void {
  alert?.remove()
}
