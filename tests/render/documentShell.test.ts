import { expect, it } from 'vitest'
import { firstScript } from '../../src/render/documentShell.ts'

const files = { headScript: '/assets/head.js', styles: [] }

it('shows the typeface on pages in Latin letters, unless the site has a font of its own', () => {
  expect(firstScript(files, 'de')).toBe('<script src="/assets/head.js" data-typeface></script>')
  expect(firstScript(files, 'ar')).toBe('<script src="/assets/head.js"></script>')
  expect(firstScript({ ...files, hasTextFont: true }, 'de')).toBe('<script src="/assets/head.js"></script>')
})
