/** Lets what is given do its work one after the other, each in a turn of the event loop of its own. */
export declare const createTurns: () => (work: () => void) => void
