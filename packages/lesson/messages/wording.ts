/**
 * One sentence, or several of which the first is said whose every `{name}` is known: the last one
 * needs nothing that may be missing.
 */
export type Wording = string | readonly [string, ...string[]]

/** Values for the `{name}`s of a wording. An empty text counts as not known. */
export type WordingArgs = Readonly<Record<string, string | undefined>>

const PLACEHOLDER = /\{(\w+)\}/g

const argOf = (args: WordingArgs, name: string): string =>
  (Object.hasOwn(args, name) ? args[name] : undefined) ?? ''

/** The names between braces in a template: `['at']` for `Take “{at}” out.`. */
export const placeholdersOf = (template: string): readonly string[] =>
  [...template.matchAll(PLACEHOLDER)].map(match => match[1] ?? '')

/**
 * The first wording whose placeholders are all known, filled; the last one with gaps left out
 * where none is. Values are put in as they are: they are text, never templates.
 */
export const say = (wording: Wording, args: WordingArgs = {}): string => {
  const templates = typeof wording === 'string' ? [wording] : wording
  const fitting = templates.find(template =>
    placeholdersOf(template).every(name => argOf(args, name) !== ''),
  )
  const template = fitting ?? templates.at(-1) ?? ''
  return template.replace(PLACEHOLDER, (_, name: string) => argOf(args, name))
}
