import { peek, type Reader } from './reader'

/** Whether the word ahead has brackets with separators in them: `if(z>0, 1, 0)`. */
export const isFunctionForm = (reader: Reader): boolean => {
  const open = peek(reader, 1)
  if (open.kind !== 'open' || !/^[([]$/.test(open.text)) return false
  let depth = 0
  for (let ahead = 1; ; ahead += 1) {
    const { kind, text } = peek(reader, ahead)
    if (kind === 'end') return false
    if (kind === 'open') depth += 1
    if (kind === 'close') depth -= 1
    if (depth === 0) return false
    if (depth === 1 && kind === 'separator' && (text === ',' || text === ';')) return true
  }
}
