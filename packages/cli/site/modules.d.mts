/** The modules of a script of Turbopack: the numbers of each, and its function as text. */
export declare const modulesOf: (
  text: string,
) => readonly { readonly names: readonly number[]; readonly text: string }[]

/** Puts the function of each module of a script of Turbopack in parentheses, so that browsers compile it early. */
export declare const compileModulesEarly: (text: string) => string
