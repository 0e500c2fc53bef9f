// @vitest-environment node
import { expect, it, vi } from 'vitest'
import { say } from '../../../src/cli/output/say.ts'

it('prints nothing that a terminal would obey, whatever an article says', () => {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  say('✗', 'a.json: "\u001b[2J\u0007\u009b31m\nsite built" is no key')
  say(null, 'Nothing was built.')
  expect(write.mock.calls).toEqual([['✗ a.json: " [2J  31m site built" is no key\n'], ['Nothing was built.\n']])
})
