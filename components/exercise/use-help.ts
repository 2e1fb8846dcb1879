import type { DealtExercise, HintReply, SolutionReply } from '@slopewise/lesson'
import { useState } from 'react'
import { useIsLong } from '@/components/ui/use-is-long'
import { post } from './server-request'

/** What can be asked for, and what became of asking. */
export type Asking<Body> = {
  readonly ask: (body: Body) => Promise<void>
  readonly isAsking: boolean
  /** Whether that takes so long that it is to be said. */
  readonly isLong: boolean
  readonly isUnreachable: boolean
}

export type HelpState = {
  /** Hints seen on this page, as HTML, in their order. */
  readonly hints: readonly string[]
  readonly solution: string | null
  readonly hintAsking: Asking<{ readonly number: number }>
  readonly solutionAsking: Asking<object>
}

/** One thing at a time: a second click on the same button means the first. */
const useAsking = <Reply, Body extends object>(
  { address, variant, hash }: DealtExercise,
  what: 'hints' | 'solution',
  take: (reply: Reply) => void,
): Asking<Body> => {
  const [isAsking, setAsking] = useState(false)
  const [isUnreachable, setUnreachable] = useState(false)

  const ask = async (body: Body): Promise<void> => {
    if (isAsking) return
    setAsking(true)
    const route = `/api/exercises/${address}/${what}`
    const result = await post<Reply>(route, { variant, hash, ...body })
    setAsking(false)
    setUnreachable(result.kind !== 'reply')
    if (result.kind === 'reply') take(result.reply)
  }

  return { ask, isAsking, isLong: useIsLong(isAsking), isUnreachable }
}

/** Hints and solution live on the server only; each is fetched, and recorded, when it is asked for. */
export const useHelp = (exercise: DealtExercise): HelpState => {
  const [hints, setHints] = useState<readonly string[]>([])
  const [solution, setSolution] = useState<string | null>(null)
  return {
    hints,
    solution,
    hintAsking: useAsking(exercise, 'hints', (reply: HintReply) => setHints(reply.hints)),
    solutionAsking: useAsking(exercise, 'solution', (reply: SolutionReply) =>
      setSolution(reply.html),
    ),
  }
}
