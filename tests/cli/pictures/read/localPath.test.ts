import { expect, it } from 'vitest'
import { describeReservedLetter } from '../../../../src/cli/pictures/read/localPath.ts'

it('says how to write a letter that ends a name in addresses', () => {
  expect(describeReservedLetter('pier #2.jpg')).toBe('in an address "#" ends a file\'s name, so write it as "%23".')
  expect(describeReservedLetter('images/was?.JPEG')).toMatch(/"%3F"\.$/)
})

it.each(['pier.jpg', 'pier.jpg?2', 'pier.svg#map', 'map.svg#layer.svg', 'page?x', 'notes#2.txt'])(
  'takes it for no letter of a name in %s',
  src => expect(describeReservedLetter(src)).toBe(null),
)
