/** An escape of its own, which stays, or one character that is not ASCII, escaped or not. */
const BEYOND = /\\[\0-\x7f]|\\?[^\0-\x7f]/g

/**
 * The same program in ASCII. esbuild escapes texts and names, but leaves what stands in a regular expression: read byte
 * by byte, `/[≤≥]/` would match neither sign.
 * @param {string} program
 * @returns {string}
 */
export const asAscii = program =>
  program.replace(BEYOND, found => {
    const unit = found.charCodeAt(found.length - 1)
    return unit < 128 ? found : `\\u${unit.toString(16).padStart(4, '0')}`
  })
