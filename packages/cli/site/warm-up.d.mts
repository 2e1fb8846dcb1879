/** Asks a server for its pages, then for sessions and answers that write nothing, for a second and a half at most. */
export const warmUp: (server: {
  readonly port: number
  readonly pages: readonly string[]
}) => Promise<void>
