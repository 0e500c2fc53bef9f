// @vitest-environment node
import { expect, it, vi } from 'vitest'
import { printMessage } from '../../../src/cli/output/printMessage.ts'

it('replaces control characters, which a terminal would execute', () => {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  printMessage('✗', 'a.json: "\u001b[2J\u0007\u009b31m\nsite built" is no key')
  printMessage(null, 'Nothing was built.')
  expect(write.mock.calls).toEqual([['✗ a.json: " [2J  31m site built" is no key\n'], ['Nothing was built.\n']])
})
