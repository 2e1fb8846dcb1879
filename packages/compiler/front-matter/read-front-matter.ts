import {
  FRONT_MATTER_KEYS,
  type FrontMatter,
  frontMatterSchema,
} from '@slopewise/lesson/frontmatter'
import { type Document, isAlias, parseDocument, visit } from 'yaml'
import type { z } from 'zod'
import { type Report, suggest } from '../issues'
import {
  frontMatterSyntax,
  frontMatterUnknownKey,
  frontMatterValue,
} from '../rules/of-front-matter'
import type { SourceText } from '../source/source-text'
import { findFences } from './fences'
import { readYamlPlaces, type YamlPath, type YamlPlaces } from './yaml-places'

export type FrontMatterRead = {
  readonly frontMatter: FrontMatter
  readonly places: YamlPlaces
  /** Offset of the first line after the closing fence. */
  readonly bodyFrom: number
}

/** Words for the schema's error codes. */
const VALUE_FAULTS: Readonly<Record<string, { message: string; advice?: string }>> = {
  'not-a-text': {
    message: 'is not text.',
    advice: 'Put the value in double quotes, in block style: g(z): "max(0, z)".',
  },
  empty: { message: 'is empty.', advice: 'Give it a value, or take the line out.' },
  'not-a-list': {
    message: 'is not a list.',
    advice: 'Write it in square brackets: [slope-at-a-point, rule-in-a].',
  },
  'not-draft': {
    message: 'is not "draft".',
    advice: 'Write status: draft, or take the line out: then learners see the lesson.',
  },
  'not-a-map': {
    message: 'has no entries.',
    advice: 'Write one entry a line below it, indented by two spaces: g(z): "tanh(z)".',
  },
}

/** Stands in where the title is missing, while the rest is looked through. */
const NO_TITLE = '…'

const TITLE_MISSING = { message: 'the title is missing.', advice: 'Add a line title: "…".' }

const reportYamlErrors = (document: Document.Parsed, base: number, report: Report): boolean => {
  for (const { pos, message } of [...document.errors, ...document.warnings]) {
    const words = message.replace(/"quote$/, 'quote').replace(/\.?$/, '.')
    report(frontMatterSyntax, [base + pos[0], base + pos[1]], { message: words })
  }
  let shared = 0
  visit(document, {
    Node: (_, node) => {
      const isShared = isAlias(node) || ('anchor' in node && node.anchor !== undefined)
      if (!isShared || !node.range) return
      shared += 1
      const advice = 'Write the value out where it is needed.'
      const message = 'anchors and aliases are not read.'
      report(frontMatterSyntax, [base + node.range[0], base + node.range[1]], { message, advice })
    },
  })
  return document.errors.length + document.warnings.length + shared > 0
}

/** A path is of texts and numbers here: YAML has no symbols for keys. */
const yamlPath = (path: readonly PropertyKey[]): YamlPath =>
  path.map(step => (typeof step === 'number' ? step : String(step)))

const reportSchemaFault = (issue: z.core.$ZodIssue, places: YamlPlaces, report: Report): void => {
  const path = yamlPath(issue.path)
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const extent = places.keyExtent([...path, key])
      const advice = suggest(key, FRONT_MATTER_KEYS)
      report(frontMatterUnknownKey, extent, { message: `"${key}" is not a known key.`, advice })
    }
    return
  }
  const name = path.join('.')
  const fault = VALUE_FAULTS[issue.message] ?? { message: 'is not what is expected here.' }
  report(frontMatterValue, places.valueExtent(path), {
    message: name === '' ? 'the front matter has no entries.' : `"${name}" ${fault.message}`,
    advice: fault.advice,
  })
}

/**
 * Reads the YAML between the fences with our own parser, so that nothing in it is ever run and every
 * fault keeps its place. Null, with issues, where it cannot be used.
 */
export const readFrontMatter = (source: SourceText, report: Report): FrontMatterRead | null => {
  const fences = findFences(source, report)
  if (fences === null) return null
  const [base] = fences.yaml
  const document = parseDocument(source.text.slice(...fences.yaml), {
    prettyErrors: false,
    schema: 'core',
    stringKeys: true,
  })
  if (reportYamlErrors(document, base, report)) return null
  const places = readYamlPlaces(source, document, base)
  if (!document.has('title')) report(frontMatterValue, fences.yaml, TITLE_MISSING)
  const written: unknown = document.toJS({ maxAliasCount: 0 })
  const entries = isMap(written) ? { title: NO_TITLE, ...written } : { title: NO_TITLE }
  const parsed = frontMatterSchema.safeParse(entries)
  if (parsed.success) return { frontMatter: parsed.data, places, bodyFrom: fences.bodyFrom }
  for (const issue of parsed.error.issues) reportSchemaFault(issue, places, report)
  // The rest of the lesson is looked through without what is wrong here.
  const rest = frontMatterSchema.safeParse(withoutFaults(entries, parsed.error.issues))
  return rest.success ? { frontMatter: rest.data, places, bodyFrom: fences.bodyFrom } : null
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The entries without those that nobody knows, or whose values are refused; nothing without `define`. */
const withoutFaults = (
  entries: Readonly<Record<string, unknown>>,
  issues: readonly z.core.$ZodIssue[],
): Readonly<Record<string, unknown>> | null => {
  const faulty = new Set(
    issues.flatMap(one => (one.code === 'unrecognized_keys' ? one.keys : one.path.slice(0, 1))),
  )
  // What the lesson speaks of is not known then: everything else would seem wrong.
  if (['define', 'conventions', 'skills'].some(key => faulty.has(key))) return null
  const kept = Object.entries(entries).filter(([key]) => !faulty.has(key))
  return { title: NO_TITLE, ...Object.fromEntries(kept) }
}
