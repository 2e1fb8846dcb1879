/** A write that found something else than what it was computed from. Nothing was written. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken'

  constructor() {
    super('Something came between the reading and the writing.')
  }
}
