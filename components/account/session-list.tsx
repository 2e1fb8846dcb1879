'use client'

import type { OwnSession, SessionsReply } from '@slopewise/lesson/account'
import { useEffect, useState } from 'react'
import { getJson, postJson } from './account-request'
import { describeBrowser } from './describe-browser'

const PATH = '/api/account/sessions'

const DATE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

type RowProps = { readonly session: OwnSession; readonly onEnd: (id: string) => void }

const SessionRow = ({ session, onEnd }: RowProps) => {
  const browser = describeBrowser(session.browser)
  return (
    <li>
      <div>
        <strong>{browser}</strong>
        {session.isThis && <span className="session-mark">this browser</span>}
        <p className="field-note">
          since <time dateTime={session.since}>{DATE.format(new Date(session.since))}</time>
        </p>
      </div>
      {!session.isThis && (
        <button
          type="button"
          className="button button-quiet"
          aria-label={`End the session of ${browser} since ${DATE.format(new Date(session.since))}`}
          onClick={() => onEnd(session.id)}
        >
          End
        </button>
      )}
    </li>
  )
}

const useSessions = () => {
  const [sessions, setSessions] = useState<readonly OwnSession[] | null>(null)
  const [news, setNews] = useState('')
  const load = async (): Promise<void> => {
    const outcome = await getJson<SessionsReply>(PATH)
    if (outcome.ok) setSessions(outcome.reply.sessions)
    else setNews(outcome.message)
  }
  const end = async (which: object, words: string): Promise<void> => {
    const outcome = await postJson(PATH, which)
    setNews(outcome.ok ? words : outcome.message)
    await load()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for once, when the list appears.
  useEffect(() => void load(), [])
  return { sessions, news, end }
}

/** Where the account is signed in, and a way to end it there. */
export const SessionList = () => {
  const { sessions, news, end } = useSessions()
  return (
    <section className="account-part">
      <h2>Where you are signed in</h2>
      {sessions === null ? (
        <p aria-busy="true">Looking them up …</p>
      ) : (
        <ul className="sessions">
          {sessions.map(session => (
            <SessionRow
              key={session.id}
              session={session}
              onEnd={id => void end({ id }, 'That session is ended.')}
            />
          ))}
        </ul>
      )}
      {(sessions?.length ?? 0) > 1 && (
        <button
          type="button"
          className="button button-quiet"
          onClick={() => void end({ others: true }, 'All other sessions are ended.')}
        >
          End all others
        </button>
      )}
      <p role="status" className="field-note">
        {news}
      </p>
    </section>
  )
}
