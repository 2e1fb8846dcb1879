import type { Term, TermRelation } from '../terms/term'

const STRICT: Readonly<Partial<Record<TermRelation, TermRelation>>> = { '≤': '<', '≥': '>' }

/** Cases without the borders between them. */
export const withStrictCases = (term: Term & { readonly kind: 'cases' }): Term => ({
  ...term,
  rows: term.rows.map(({ value, when }) => {
    const strict = when.kind === 'compare' ? STRICT[when.relation] : undefined
    return when.kind === 'compare' && strict
      ? { value, when: { ...when, relation: strict } }
      : { value, when }
  }),
})
