import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { configTables, withTables } from '../../../docs/generate/schemaTables.ts'
import { createConfigJsonSchema } from '../../../src/cli/config/configJsonSchema.ts'

it('is the published schema (to update: npm run schema)', async () => {
  const text = `${JSON.stringify(createConfigJsonSchema(), null, 2)}\n`
  await expect(text).toMatchFileSnapshot('../../../public/config.schema.json')
})

it('is listed in the table of docs/config.md, each key with a description (to update: npm run schema)', async () => {
  const path = join(import.meta.dirname, '../../../docs/config.md')
  const tables = configTables(createConfigJsonSchema())
  await expect(withTables(readFileSync(path, 'utf8'), tables)).toMatchFileSnapshot(path)
  expect(tables['config']?.filter(([, description]) => !description)).toEqual([])
})
