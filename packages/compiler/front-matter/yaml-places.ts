import { type Document, isMap, isPair, isScalar, isSeq, type Node as YamlNode } from 'yaml'
import { type MappedText, mapStraight, mapToPlace } from '../source/mapped-text'
import type { Extent, SourceText } from '../source/source-text'

export type YamlPath = readonly (string | number)[]

/** Where keys and values of a YAML text stand in the file. */
export type YamlPlaces = {
  /** The value at a path, else the nearest one above it. */
  readonly valueExtent: (path: YamlPath) => Extent
  /** The key that ends a path, else as `valueExtent`. */
  readonly keyExtent: (path: YamlPath) => Extent
  readonly valueText: (path: YamlPath) => MappedText
  readonly keyText: (path: YamlPath) => MappedText
}

const keyOf = (node: unknown): string => (isScalar(node) ? String(node.value) : '')

/** Key and value at a path; null where there is no such place. */
const findAt = (
  root: unknown,
  path: YamlPath,
): { key: YamlNode | null; value: YamlNode | null } | null => {
  let key: unknown = null
  let value: unknown = root
  for (const step of path) {
    if (isMap(value)) {
      const pair = value.items.find(item => isPair(item) && keyOf(item.key) === String(step))
      if (pair === undefined) return null
      key = pair.key
      value = pair.value
    } else if (isSeq(value) && typeof step === 'number' && step < value.items.length) {
      key = null
      value = value.items[step]
    } else return null
  }
  // What the library hands out at these places are nodes or null, as nothing was built by hand.
  return { key: key as YamlNode | null, value: value as YamlNode | null }
}

/** Reads the places of a document whose text began at `base` in the file. */
export const readYamlPlaces = (
  source: SourceText,
  document: Document.Parsed,
  base: number,
): YamlPlaces => {
  const extentOfNode = (node: YamlNode | null): Extent | null =>
    node?.range ? [base + node.range[0], base + node.range[1]] : null

  const nearest = (path: YamlPath, part: 'key' | 'value'): Extent => {
    const found = findAt(document.contents, path)
    const first = found && extentOfNode(found[part])
    const other = found && extentOfNode(part === 'key' ? found.value : found.key)
    const extent = first ?? other
    if (extent) return extent
    return path.length === 0 ? [base, base] : nearest(path.slice(0, -1), 'key')
  }

  const textOfNode = (node: YamlNode | null, extent: Extent): MappedText => {
    const value = isScalar(node) ? String(node.value) : ''
    const raw = source.text.slice(...extent)
    const inner = /^(["'])[\s\S]*\1$/.test(raw) ? raw.slice(1, -1) : raw
    if (inner !== value) return mapToPlace(value, extent[0])
    return mapStraight(value, extent[0] + (inner === raw ? 0 : 1))
  }

  return {
    valueExtent: path => nearest(path, 'value'),
    keyExtent: path => nearest(path, 'key'),
    valueText: path =>
      textOfNode(findAt(document.contents, path)?.value ?? null, nearest(path, 'value')),
    keyText: path => textOfNode(findAt(document.contents, path)?.key ?? null, nearest(path, 'key')),
  }
}
