/** Rules of what a page is made of, found while it is compiled. */
export { derivationContent } from './derivation-content'
export { derivationRules } from './derivation-rules'
export { duplicateId } from './duplicate-id'
export { linkToDraft } from './link-to-draft'
export { unknownAnchor } from './unknown-anchor'
export { unknownLink } from './unknown-link'
