/** Style sheets of a build, and the pages that they are put into. */
export type Sheets = {
  /** The page with the text of each sheet of the build that it links to. */
  readonly put: (html: string) => string
  /** Whether a style element holds one that was put. */
  readonly has: (text: string) => boolean
}

export declare const createSheets: (folder: string) => Sheets
