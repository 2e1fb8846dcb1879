/** How many ems a unit of length is, about. */
const EMS: Readonly<Record<string, number>> = {
  em: 1,
  ex: 0.45,
  in: 7.2,
  cm: 2.8,
  mm: 0.28,
  pt: 0.1,
  mu: 1 / 18,
}

/** `\\hspace{0.5in}`: as wide as `\\quad`, and as much of a gap between two formulas. */
export const isWideSpace = (name: string, length: string): boolean => {
  if (!/^(hspace|mspace|kern|mkern)$/.test(name)) return false
  const [, size = '0', unit = ''] = /^\{?\s*([\d.]+)\s*([a-z]+)/.exec(length) ?? []
  return Number(size) * (EMS[unit] ?? 0) >= 1
}
