import { expect, it } from 'vitest'
import { listSources } from '../../../src/cli/import/readSources.ts'

it.each(['www.news.example', 'news.example/2024/harbour', 'htp://news.example/'])(
  'says how web addresses begin: %s',
  address => expect(() => listSources(address)).toThrow(/does not exist\. Web addresses begin with https:\/\/$/),
)

it.each(['nowhere.txt', 'drafts/nowhere.txt', './v1.2/nowhere'])('takes a path for one: %s', path =>
  expect(() => listSources(path)).toThrow(/cannot be read: it does not exist\.$/),
)
