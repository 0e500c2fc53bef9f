import { expect, it } from 'vitest'
import { describeSharpProblem, sharp, sharpProblem } from '../../../src/cli/pictures/sharp.ts'

const notFound = (name: string) =>
  Object.assign(new Error(`Cannot find package '${name}' imported from a.js`), { code: 'ERR_MODULE_NOT_FOUND' })

it('is sharp if that is installed', () => {
  expect(sharpProblem).toBeUndefined()
  expect(sharp.versions.sharp).toMatch(/^\d+\.\d+/)
})

it('reports that sharp is not installed', () => {
  expect(describeSharpProblem(notFound('sharp'))).toMatch(/is not installed\. Run: npm install sharp$/)
})

it.each([
  [
    new Error('Could not load the "sharp" module using the linux-x64 runtime\nPossible solutions:'),
    'linux-x64 runtime',
  ],
  [notFound('@img/colour'), "'@img/colour'"],
])('says why an installed sharp cannot be loaded: %s', (error, reason) => {
  const sentence = describeSharpProblem(error)
  expect(sentence).toContain(`${reason}`)
  expect(sentence).toContain('cannot be loaded')
  expect(sentence).not.toContain('\n')
  expect(sentence).toMatch(/npm install --include=optional sharp$/)
})
