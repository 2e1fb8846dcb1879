/** Something an author should mend. Lines and columns 1-based, columns in UTF-16 units, end exclusive. */
export type Issue = {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly severity: 'error' | 'warning'
  /** Stable rule id, kebab-case. */
  readonly rule: string
  readonly message: string
  /** One sentence: what to do. */
  readonly advice: string
}
