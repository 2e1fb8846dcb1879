/** The part of better-sqlite3 that this room uses itself; the package brings no types of its own. */
declare module 'better-sqlite3' {
  namespace Sqlite {
    interface Options {
      readonly?: boolean
      fileMustExist?: boolean
      timeout?: number
    }

    interface Statement<Bind extends unknown[], Row> {
      all(...values: Bind): Row[]
      run(...values: Bind): { changes: number }
    }

    interface Transaction<Result> {
      (): Result
      immediate(): Result
    }

    interface BackupOptions {
      /** How many pages the next step copies. */
      progress?: () => number
    }

    interface Database {
      readonly inTransaction: boolean
      exec(sql: string): this
      pragma(text: string): unknown
      prepare<Bind extends unknown[] = unknown[], Row = unknown>(sql: string): Statement<Bind, Row>
      transaction<Result>(work: () => Result): Transaction<Result>
      backup(file: string, options?: BackupOptions): Promise<unknown>
      close(): this
    }
  }

  const Sqlite: new (file: string, options?: Sqlite.Options) => Sqlite.Database
  export = Sqlite
}
