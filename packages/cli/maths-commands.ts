import type { Command } from 'commander'

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value]

const splitNames = (value: string): readonly string[] =>
  value.split(/[\s,]+/).filter(name => name !== '')

/** Expressions may begin with a minus sign: what looks like an option that is none is a text. */
const mathsCommand = (program: Command, name: string, description: string): Command =>
  program
    .command(name)
    .description(description)
    .allowUnknownOption()
    .allowExcessArguments()
    .option('--define <name=text>', 'what a name stands for, such as "g(z)=tanh(z)"', collect, [])
    .option('--vars <names>', 'the variables, with commas between (z)', splitNames)
    .option('--json', 'print plain data on one line')

/** Adds `equal`, `parse` and `diff`, which need neither content nor database. */
export const addMathsCommands = (program: Command): void => {
  mathsCommand(program, 'equal', 'decide whether two expressions are the same function')
    .argument('[texts...]', 'the answer and the reference')
    .option('--assume <condition>', 'compare only where this holds, such as "z>0"', collect, [])
    .option('--certificate', 'with --json and --jsonl: what proves that both are equal')
    .option('--jsonl', 'answer lines {"id","student","reference","vars","alias"} on standard input')
    .action(async (texts, options) => (await import('./equal/equal')).runEqual(texts, options))
  mathsCommand(program, 'parse', 'show how a text is read')
    .argument('[text...]', 'the text')
    .option('--jsonl', 'answer lines {"id","input","vars"} on standard input')
    .action(async (texts, options) => (await import('./parse/parse')).runParse(texts, options))
  mathsCommand(program, 'diff', 'differentiate, with the rule of every step')
    .argument('[text...]', 'the text')
    .option('--by <name>', 'the variable to differentiate by (the first one)')
    .option('--jsonl', 'answer lines {"id","input","vars","by","alias"} on standard input')
    .action(async (texts, options) => (await import('./diff/diff')).runDiff(texts, options))
}
