import type { ReviewItem, ReviewReply } from '@slopewise/lesson'
import { useEffect, useRef, useState } from 'react'
import type { Judged } from '@/components/exercise/judged'
import { post } from '@/components/exercise/server-request'
import { timeZone } from '@/components/progress/words'

/** A question of this sitting, and how the first and the last answer to it were marked. */
export type Asked = {
  readonly item: ReviewItem
  readonly first: Judged['verdict'] | null
  readonly last: Judged['verdict'] | null
}

export type ReviewState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed' }
  | { readonly status: 'ready'; readonly reply: ReviewReply }

/** A sitting: one question after the other, until nothing is due. */
export const useReview = () => {
  const [state, setState] = useState<ReviewState>({ status: 'loading' })
  const [asked, setAsked] = useState<readonly Asked[]>([])
  const passed = useRef<readonly string[]>([])

  const next = async (): Promise<void> => {
    setState({ status: 'loading' })
    const body = { timeZone: timeZone(), passed: passed.current }
    const result = await post<ReviewReply>('/api/review', body)
    if (result.kind !== 'reply') {
      setState({ status: 'failed' })
      return
    }
    const { item } = result.reply
    if (item !== null) {
      passed.current = [...passed.current, item.skill]
      setAsked(before =>
        before.some(one => one.item.dealtAt === item.dealtAt)
          ? before
          : [...before, { item, first: null, last: null }],
      )
    }
    setState({ status: 'ready', reply: result.reply })
  }

  const note = ({ verdict }: Judged): void =>
    setAsked(before =>
      before.map((one, index) =>
        index === before.length - 1 ? { ...one, first: one.first ?? verdict, last: verdict } : one,
      ),
    )

  const start = useRef(next)
  useEffect(() => void start.current(), [])
  return { state, asked, next, note }
}
