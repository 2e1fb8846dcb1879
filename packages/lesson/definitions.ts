/** Definitions as the lesson's front matter writes them, in the math package's own syntax. */
export type DefinitionTexts = {
  readonly define: Readonly<Record<string, string>>
  readonly conventions: Readonly<Record<string, string>>
}
