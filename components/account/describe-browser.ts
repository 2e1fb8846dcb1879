/** The first that fits names it: others call themselves by these names, too. */
const BROWSERS = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const

const SYSTEMS = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/CrOS/, 'ChromeOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
] as const

const findName = (text: string, names: readonly (readonly [RegExp, string])[]): string =>
  names.find(([pattern]) => pattern.test(text))?.[1] ?? ''

/** `Firefox on Linux`, from what a browser says of itself. */
export const describeBrowser = (userAgent: string): string => {
  const browser = findName(userAgent, BROWSERS) || 'A browser'
  const system = findName(userAgent, SYSTEMS)
  return system === '' ? browser : `${browser} on ${system}`
}
