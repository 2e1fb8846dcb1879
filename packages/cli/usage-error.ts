/** A command line that makes no sense; the message is a sentence for whoever typed it. */
export class UsageError extends Error {}

/** What a command line that makes no sense ends with; code 1 says that the work itself came out badly. */
export const EXIT_USAGE = 2
