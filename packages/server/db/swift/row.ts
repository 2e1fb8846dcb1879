/** A column as SQLite gives it. */
type Column = string | number | null

/** A row as SQLite gives it, by the names of its columns. */
export type SqliteRow = Readonly<Record<string, Column>>

const readDate = (column: Column | undefined): Date | null =>
  typeof column === 'string' ? new Date(column) : null

/**
 * A row with times and truths in place of SQLite's texts and numbers. `T` is the caller's word for the columns
 * that it selected, with the types that the schema gives them.
 */
export const readRow = <T>(
  row: SqliteRow,
  { dates = [], booleans = [] }: Readonly<Record<'dates' | 'booleans', readonly string[]>>,
): T => {
  const read: Record<string, unknown> = { ...row }
  for (const name of dates) read[name] = readDate(row[name])
  for (const name of booleans) read[name] = row[name] === null ? null : row[name] === 1
  // The reason for the cast: the schema says what a column holds, and a test holds the migrations against it.
  return read as T
}
