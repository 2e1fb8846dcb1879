import type { DealtExercise } from '@slopewise/lesson'
import { useEffect, useState } from 'react'
import { ownName } from './device-learner'
import { dealName } from './exercise-memory'
import { ensureSession } from './server-request'
import { isStudentView, routeOf } from './student-view'

const nameOf = (address: string): string => ownName(dealName(address))

/** What this device was dealt, and when. */
type Deal = { readonly dealt: DealtExercise; readonly dealtAt: string }

/** What this device was dealt last; null for nothing, or for an older version. */
const recallDealt = ({ address, hash }: DealtExercise): Deal | null => {
  if (isStudentView()) return null
  try {
    const text = localStorage.getItem(nameOf(address))
    if (text === null) return null
    // Written below in this format only: `ownName` has its number in it.
    const deal = JSON.parse(text) as Deal
    return deal.dealt.hash === hash ? deal : null
  } catch {
    return null
  }
}

const rememberDealt = (deal: Deal): void => {
  if (isStudentView()) return
  try {
    localStorage.setItem(nameOf(deal.dealt.address), JSON.stringify(deal))
  } catch {
    // The next visit then begins with the page's own variant.
  }
}

const askAnother = async ({
  address,
  hash,
  variant,
}: DealtExercise): Promise<DealtExercise | null> => {
  try {
    await ensureSession()
    // What was dealt last the server knows, but for an instructor, of whom it keeps nothing.
    const query = isStudentView() ? `after=${encodeURIComponent(variant)}` : 'another=1'
    const route = routeOf(`/api/exercises/${address}`)
    const response = await fetch(`${route}?${query}`, { cache: 'no-store' })
    if (!response.ok) return null
    // The server's own reply: its shape is held by the API's tests.
    const dealt = (await response.json()) as DealtExercise
    return dealt.hash === hash ? dealt : null
  } catch {
    return null
  }
}

type DealState = {
  readonly dealt: DealtExercise
  /** Null for the page's own variant. */
  readonly dealtAt: string | null
  /** Whether that was just now, by a click. */
  readonly isFresh: boolean
  readonly hasFailed: boolean
}

/** The variant to show: the page's until another one is dealt, by the server, and stays. */
export const useDealt = (exercise: DealtExercise) => {
  const [state, setState] = useState<DealState>({
    dealt: exercise,
    dealtAt: null,
    isFresh: false,
    hasFailed: false,
  })

  useEffect(() => {
    const deal = recallDealt(exercise)
    if (deal !== null) setState({ ...deal, isFresh: false, hasFailed: false })
  }, [exercise])

  const dealAnother = async (): Promise<void> => {
    const dealt = await askAnother(state.dealt)
    if (dealt === null) {
      setState(before => ({ ...before, hasFailed: true }))
      return
    }
    const deal = { dealt, dealtAt: new Date().toISOString() }
    rememberDealt(deal)
    setState({ ...deal, isFresh: true, hasFailed: false })
  }

  return { ...state, dealAnother }
}
