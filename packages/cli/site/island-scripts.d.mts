/** Notes which scripts the build in `dist` fetches for each kind of exercise and widget. */
export declare const writeIslandScripts: (dist: string) => void

export declare const createIslandScripts: (dist: string) => {
  /** The page, its early script knowing the scripts of the parts that it has. */
  readonly put: (html: string) => string
}
