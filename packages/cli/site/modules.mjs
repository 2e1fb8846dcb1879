import { parse } from 'acorn'

const isFunction = node =>
  node?.type === 'ArrowFunctionExpression' || node?.type === 'FunctionExpression'

const isName = node => node?.type === 'Literal' && typeof node.value === 'number'

/** The lists that a script of Turbopack hands to the runtime: numbers of modules, and the function that makes them. */
const listsOf = text =>
  parse(text, { ecmaVersion: 'latest' }).body.flatMap(({ expression }) =>
    expression?.type === 'CallExpression' && expression.arguments[0]?.type === 'ArrayExpression'
      ? [expression.arguments[0].elements]
      : [],
  )

/** The modules of a script: the numbers of each, and its function as text. */
export const modulesOf = text => {
  const modules = []
  for (const elements of listsOf(text)) {
    let names = []
    for (const element of elements) {
      if (isName(element)) names.push(element.value)
      else if (isFunction(element)) {
        modules.push({ names, text: text.slice(element.start, element.end) })
        names = []
      }
    }
  }
  return modules
}

/**
 * Puts the function of each module in parentheses. A browser takes that as a sign that it will be called at once,
 * and compiles it while the script arrives, beside everything else, and not in the middle of its first call.
 */
export const compileModulesEarly = text => {
  let [made, done] = ['', 0]
  for (const { start, end } of listsOf(text).flat().filter(isFunction)) {
    made += `${text.slice(done, start)}(${text.slice(start, end)})`
    done = end
  }
  return made + text.slice(done)
}
