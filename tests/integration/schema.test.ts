import { readFileSync } from 'node:fs'
import path from 'node:path'
import { getRoot } from '@slopewise/server'
import { expect, test } from 'vitest'
import { type SmallServer, startSmallServer } from './fixtures/small-server'

type Table = { readonly columns: readonly string[]; readonly indexes: number }

const SCALARS = 'String|Int|Boolean|DateTime|Float|Json|BigInt|Bytes'

/** Tables as `prisma/schema.prisma` has them: names of columns, `?` after one that may be null. */
const readSchema = (): Readonly<Record<string, Table>> => {
  const text = readFileSync(path.join(getRoot(), 'prisma/schema.prisma'), 'utf8')
  const models = [...text.matchAll(/^model \w+ \{\n([\s\S]*?)^\}/gm)].map(([, body = '']) => body)
  return Object.fromEntries(
    models.map(body => {
      const name = /@@map\("(\w+)"\)/.exec(body)?.[1] ?? ''
      const fields = [...body.matchAll(new RegExp(`^ {2}(\\w+) +(?:${SCALARS})(\\??)`, 'gm'))]
      const columns = fields.map(([, column, mark]) => `${column}${mark}`).sort()
      const indexes = [...body.matchAll(/@@(?:index|unique)|@unique\b/g)].length
      return [name, { columns, indexes }]
    }),
  )
}

const COLUMNS = {
  sqlite: `SELECT "m"."name" AS "table", "p"."name" || CASE WHEN "p"."notnull" = 0 THEN '?' ELSE '' END AS "column"
    FROM "sqlite_master" AS "m", pragma_table_info("m"."name") AS "p"
    WHERE "m"."type" = 'table' AND "m"."name" NOT LIKE 'sqlite_%'`,
  postgresql: `SELECT table_name AS "table", column_name || CASE WHEN is_nullable = 'YES' THEN '?' ELSE '' END AS "column"
    FROM information_schema.columns WHERE table_schema = current_schema()`,
}

const INDEXES = {
  sqlite: `SELECT "tbl_name" AS "table" FROM "sqlite_master" WHERE "type" = 'index' AND "sql" IS NOT NULL`,
  postgresql: `SELECT tablename AS "table" FROM pg_indexes
    WHERE schemaname = current_schema() AND indexname NOT LIKE '%_pkey'`,
}

const readDatabase = async (server: SmallServer): Promise<Readonly<Record<string, Table>>> => {
  const columns = await server.rows(COLUMNS[server.kind])
  const indexes = await server.rows(INDEXES[server.kind])
  const names = new Set(columns.map(({ table }) => String(table)))
  names.delete('_prisma_migrations')
  return Object.fromEntries(
    [...names].map(name => [
      name,
      {
        columns: columns
          .filter(({ table }) => table === name)
          .map(({ column }) => String(column))
          .sort(),
        indexes: indexes.filter(({ table }) => table === name).length,
      },
    ]),
  )
}

test('the migrations make the tables, columns and indexes that the schema names', async () => {
  await using server = await startSmallServer()
  expect(await readDatabase(server)).toEqual(readSchema())
})
