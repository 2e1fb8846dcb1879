import { parse } from 'acorn'

const isFunction = node =>
  node?.type === 'ArrowFunctionExpression' || node?.type === 'FunctionExpression'

/** The functions that a script of Turbopack hands to the runtime, one for each module. */
const modulesOf = text =>
  parse(text, { ecmaVersion: 'latest' }).body.flatMap(({ expression }) =>
    expression?.type === 'CallExpression' && expression.arguments[0]?.type === 'ArrayExpression'
      ? expression.arguments[0].elements.filter(isFunction)
      : [],
  )

/**
 * Puts the function of each module in parentheses. A browser takes that as a sign that it will be called at once,
 * and compiles it while the script arrives, beside everything else, and not in the middle of its first call.
 */
export const compileModulesEarly = text => {
  let [made, done] = ['', 0]
  for (const { start, end } of modulesOf(text)) {
    made += `${text.slice(done, start)}(${text.slice(start, end)})`
    done = end
  }
  return made + text.slice(done)
}
