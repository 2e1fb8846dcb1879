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
  /** Of a false claim: a point where it fails, and both sides there; null where one is undefined. */
  readonly witness?:
    | {
        readonly at: Readonly<Record<string, string>>
        readonly left: number | null
        readonly right: number | null
      }
    | undefined
}
