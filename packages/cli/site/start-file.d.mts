/** Joins the scripts that every page loads in one file of the build in `dist`. */
export declare const writeStartFile: (dist: string) => void

export declare const createStartFile: (dist: string) => {
  /** The page, loading that file instead of its parts. */
  readonly put: (html: string) => string
}
