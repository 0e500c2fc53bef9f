import { expect, it } from 'vitest'
import { letLeave } from '../../../src/reader/panels/dialogBox.lazy.ts'

/** A backdrop with a dialog that fades in. */
function createBackdrop() {
  const root = document.createElement('div')
  root.innerHTML = '<div><dialog><div class="newsreel-dialog-body"></div></dialog></div>'
  document.body.append(root)
  const [backdrop, dialog] = [root.firstElementChild as HTMLElement, root.querySelector('dialog') as HTMLElement]
  const commitStyles = () => dialog.style.setProperty('opacity', '0.1')
  const animation = { effect: { target: dialog }, commitStyles, finished: Promise.resolve() }
  backdrop.getAnimations = () => [animation] as unknown as Animation[]
  return { root, backdrop, dialog }
}

it('lets a removed dialog leave from where it is, and then removes it for good', async () => {
  const { root, backdrop, dialog } = createBackdrop()
  const detach = letLeave(backdrop)
  detach()
  backdrop.remove()
  await Promise.resolve()
  expect(root).toContainElement(backdrop)
  expect(dialog).toHaveStyle({ opacity: '0.1' })
  await new Promise(done => setTimeout(done))
  expect(root).not.toContainElement(backdrop)
})

it('leaves a dialog as it is when its ref is detached and attached again, as StrictMode does', async () => {
  const { root, backdrop, dialog } = createBackdrop()
  letLeave(backdrop)()
  await Promise.resolve()
  expect(root).toContainElement(backdrop)
  expect(dialog).not.toHaveAttribute('style', expect.stringContaining('opacity'))
})
