import { UsageError } from './usage-error'

/** As many texts as there are names. */
type TextsFor<Names extends readonly string[]> = { readonly [Index in keyof Names]: string }

/**
 * With `--jsonl` everything comes with the lines: texts and names on the command line would have
 * no effect. Throws a sentence.
 */
export const requireLinesOnly = (given: readonly (readonly string[] | undefined)[]): void => {
  if (given.some(one => one !== undefined && one.length > 0)) {
    throw new UsageError('With --jsonl, texts and names come with each line: give only --jsonl.')
  }
}

/**
 * The texts given on the command line, one for each name. Texts may begin with a minus sign; what
 * begins with `--` and a letter is an option that does not exist. Throws a sentence.
 */
export const requireTexts = <const Names extends readonly string[]>(
  texts: readonly string[],
  names: Names,
): TextsFor<Names> => {
  const unknown = texts.find(text => /^--[a-z]/.test(text))
  if (unknown !== undefined) throw new UsageError(`There is no option ${unknown}: see --help.`)
  if (texts.length !== names.length) {
    const wanted = names.map(name => `<${name}>`).join(' ')
    throw new UsageError(`Give ${wanted} in quotes, or --jsonl and lines on standard input.`)
  }
  // One text for each name: the lengths are the same.
  return texts as unknown as TextsFor<Names>
}
