/** What a column of ours can hold, as the code has it. */
export type Value = string | number | boolean | Date | null

/** A statement of a write. */
export type Statement = {
  readonly sql: string
  readonly values: readonly Value[]
  /** It must find its row: where it does not, something came between, and nothing is written. */
  readonly mustFind?: boolean
}

/** As SQLite keeps it: times as Prisma's adapter writes them, or their order would be another. */
export const bind = (value: Value): string | number | null => {
  if (value instanceof Date) return value.toISOString().replace('Z', '+00:00')
  return typeof value === 'boolean' ? Number(value) : value
}

const quote = (name: string): string => `"${name}"`

const texts = new Map<string, string>()

/** One text for each table and set of columns, so that it is prepared once. */
const textOf = (key: string, make: () => string): string => {
  const known = texts.get(key) ?? make()
  texts.set(key, known)
  return known
}

const insertText = (table: string, columns: readonly string[]): string =>
  `INSERT INTO ${quote(table)} (${columns.map(quote).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`

/** A row that is not there yet; columns are named as in the schema. */
export const insertInto = (table: string, row: Readonly<Record<string, Value>>): Statement => {
  const columns = Object.keys(row)
  const sql = textOf(`${table} ${columns}`, () => insertText(table, columns))
  return { sql, values: Object.values(row) }
}

/** A row that may be there: `changed` of it are set then, none of them leaves it as it is. */
export const upsertInto = (
  table: string,
  row: Readonly<Record<string, Value>>,
  { key, changed }: { readonly key: readonly string[]; readonly changed: readonly string[] },
): Statement => {
  const columns = Object.keys(row)
  const sql = textOf(`${table} ${columns} ${key} ${changed}`, () => {
    const sets = changed.map(name => `${quote(name)} = excluded.${quote(name)}`)
    const then = sets.length === 0 ? 'NOTHING' : `UPDATE SET ${sets.join(', ')}`
    return `${insertText(table, columns)} ON CONFLICT (${key.map(quote).join(', ')}) DO ${then}`
  })
  return { sql, values: Object.values(row) }
}
