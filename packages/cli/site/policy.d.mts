/** What was found in the pages of a build. */
export type Trusted = {
  readonly scripts: ReadonlySet<string>
  readonly styles: ReadonlySet<string>
}

/** All that stands between script tags and between style tags of pages. */
export const collectTrusted: (pages: readonly string[]) => Trusted

/** The Content-Security-Policy of a page. */
export const policyOf: (
  html: string,
  trusted: Trusted,
  sheets?: { readonly has: (text: string) => boolean },
) => string
