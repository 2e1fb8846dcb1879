import type { DealtExercise, HintReply, SolutionReply } from '@slopewise/lesson'
import { useState } from 'react'
import { post } from './server-request'

export type HelpState = {
  /** Hints seen on this page, as HTML, in their order. */
  readonly hints: readonly string[]
  readonly solution: string | null
  readonly isUnreachable: boolean
  readonly askHint: () => Promise<void>
  readonly askSolution: () => Promise<void>
}

/** Hints and solution live on the server only; each is fetched, and recorded, when it is asked for. */
export const useHelp = ({ address, variant, hash }: DealtExercise): HelpState => {
  const [hints, setHints] = useState<readonly string[]>([])
  const [solution, setSolution] = useState<string | null>(null)
  const [isUnreachable, setUnreachable] = useState(false)

  const ask = async <T>(what: string, body: object, take: (reply: T) => void): Promise<void> => {
    const result = await post<T>(`/api/exercises/${address}/${what}`, { variant, hash, ...body })
    setUnreachable(result.kind !== 'reply')
    if (result.kind === 'reply') take(result.reply)
  }

  return {
    hints,
    solution,
    isUnreachable,
    askHint: () =>
      ask<HintReply>('hints', { number: hints.length + 1 }, reply => setHints(reply.hints)),
    askSolution: () => ask<SolutionReply>('solution', {}, reply => setSolution(reply.html)),
  }
}
