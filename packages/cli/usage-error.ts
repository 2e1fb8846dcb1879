/** A command line that makes no sense; the message is a sentence for whoever typed it. */
export class UsageError extends Error {}
