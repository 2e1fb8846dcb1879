/** Joins the scripts that every page loads in two files of the build in `dist`. */
export declare const writeStartFile: (dist: string) => void

export declare const createStartFile: (dist: string) => {
  /** The page, loading those files instead of their parts. */
  readonly put: (html: string) => string
}
