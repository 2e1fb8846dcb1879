/** What is used of the rivals, so that types are checked also where they are not installed. */
declare module 'mathjs' {
  type Compiled = { readonly evaluate: (scope: Readonly<Record<string, number>>) => unknown }
  type MathNode = { readonly compile: () => Compiled }
  type MathJs = {
    readonly parse: (text: string) => MathNode
    readonly import: (functions: Readonly<Record<string, unknown>>) => void
  }
  export const all: Readonly<Record<string, unknown>>
  export const create: (factories: Readonly<Record<string, unknown>>) => MathJs
}

declare module '@khanacademy/kas' {
  type Expression = { readonly print: () => string }
  type Parsed =
    | { readonly parsed: true; readonly expr: Expression }
    | { readonly parsed: false; readonly error: unknown }
  export const parse: (text: string) => Parsed
  export const compare: (left: Expression, right: Expression) => { readonly equal: boolean }
}
