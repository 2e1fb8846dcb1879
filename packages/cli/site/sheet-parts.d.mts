/** Splits a sheet by what its rules are for; gives what a page with this HTML needs of it, in order. */
export declare const splitSheet: (text: string) => (html: string) => string
