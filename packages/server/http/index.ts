export { getOwnOrigin, isTls, requireOwnOrigin } from './origin'
export { BODY_BYTES_MAX, readJson, readOptionalJson } from './read-json'
export { Refusal, type RefusalCode } from './refusal'
export { type Answered, respond, respondWith } from './respond'
