/** Every refusal of the API: its status, and a sentence for people. */
export const REFUSALS = {
  'malformed-json': [400, 'The request is not readable JSON in UTF-8.'],
  'invalid-body': [400, 'The request lacks something, or something in it has the wrong type.'],
  'invalid-text': [400, 'The request has a character that is no text: U+0000 or half a pair.'],
  'unknown-variant': [400, 'This exercise has no such variant. Reload the page.'],
  'invalid-link': [400, 'This link is too old, or was used before. Ask for a new one.'],
  'wrong-credentials': [401, 'E-mail address and password do not go together.'],
  'sign-in-needed': [401, 'Sign in first.'],
  'session-ended': [401, 'Your session has ended. Sign in again, or start a new one.'],
  'foreign-origin': [403, 'Requests from other sites are refused.'],
  'not-publisher': [
    403,
    'Only the command line of this server may say that lessons are published.',
  ],
  'wrong-password': [403, 'That is not your password.'],
  'not-allowed': [403, 'Your account may not do this.'],
  'unknown-session': [404, 'There is no such session: it may have ended.'],
  'unknown-course': [404, 'There is no such course.'],
  'unknown-lesson': [404, 'There is no such lesson.'],
  'unknown-attempt': [404, 'You have no such attempt.'],
  'unknown-exercise': [404, 'There is no such exercise.'],
  'unknown-hash': [404, 'There never was such a version of this exercise. Reload the page.'],
  'solution-not-seen': [404, 'You have not asked for this solution yet.'],
  'attempt-taken': [409, 'This attempt belongs to somebody else.'],
  'attempt-differs': [409, 'Another answer was handed in under the same attempt id.'],
  'other-learner': [409, 'This answer was given by somebody else on this device.'],
  'variant-not-dealt': [409, 'This variant was not dealt to you. Ask for another one.'],
  'no-account': [
    409,
    'You work without an account here: signing out would lose your answers. Make an account first, or delete them.',
  ],
  'signed-in': [409, 'You are signed in already. Sign out first.'],
  'body-too-large': [413, 'The request is larger than 8 kB.'],
  'unsupported-type': [415, 'The request must have the content type application/json.'],
  invalid: [422, 'The answer could not be read.'],
  'too-many': [429, 'That was too often in a short time. Wait a little, then try again.'],
  'mail-unavailable': [503, 'This server cannot send mail. Ask whoever runs it for a link.'],
} as const satisfies Readonly<Record<string, readonly [status: number, message: string]>>

/** Stable code of a refusal. */
export type RefusalCode = keyof typeof REFUSALS

/** Where in an answer a slip is; `part` names the part of an exercise of several. */
export type SlipPlace = {
  readonly code: string
  readonly span: readonly [number, number]
  readonly part?: string
}

/** More about a refusal: the field that is wrong, where the slip is, when to come back. */
export type RefusalDetails = {
  readonly slip?: SlipPlace
  readonly field?: string
  readonly retryAfterSeconds?: number
}

/** A request that is not granted, and why: nobody's fault of ours. Thrown; one place answers it. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: number

  constructor(
    readonly code: RefusalCode,
    message: string = REFUSALS[code][1],
    readonly details: RefusalDetails = {},
  ) {
    super(message)
    this.status = REFUSALS[code][0]
  }
}
