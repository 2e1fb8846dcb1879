/** Puts the function of each module of a script of Turbopack in parentheses, so that browsers compile it early. */
export declare const compileModulesEarly: (text: string) => string
