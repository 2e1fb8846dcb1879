import { readFileSync } from 'node:fs'
import path from 'node:path'
import { getRoot } from '@slopewise/server'
import { expect, test } from 'vitest'
import { derivePostgresqlSchema } from './postgresql-schema'

const schema = readFileSync(path.join(getRoot(), 'prisma/schema.prisma'), 'utf8')

test('both schemas differ in provider and place only', () => {
  const lines = schema.split('\n')
  const derived = derivePostgresqlSchema(schema).split('\n')
  expect(derived.filter((line, index) => line !== lines[index])).toEqual([
    '  output   = "./postgresql"',
    '  provider = "postgresql"',
  ])
  expect(derived).toHaveLength(lines.length)
})

test('a schema in which the provider was lost is refused with a sentence', () => {
  expect(() => derivePostgresqlSchema('')).toThrow('must have the line provider')
})
