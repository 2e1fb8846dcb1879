'use client'

import { useEffect, useRef, useState } from 'react'
import { postJson } from './account-request'

type MailSentProps = {
  readonly email: string
  /** What the link in it is for. */
  readonly what: string
  /** The route that sends it once more. */
  readonly again: string
}

/** Takes the form's place, and the focus with it. */
export const MailSent = ({ email, what, again }: MailSentProps) => {
  const heading = useRef<HTMLHeadingElement>(null)
  const [news, setNews] = useState('')
  useEffect(() => heading.current?.focus(), [])
  const send = async (): Promise<void> => {
    setNews('Sending …')
    const outcome = await postJson(again, { email })
    setNews(outcome.ok ? 'Sent once more.' : outcome.message)
  }
  return (
    <section className="account-news">
      <h2 ref={heading} tabIndex={-1}>
        Look into your mailbox
      </h2>
      <p>
        If all is well with <strong>{email}</strong>, a mail is on its way with a link {what}. It
        may take a minute, and may lie among the unwanted ones.
      </p>
      <button type="button" className="button button-quiet" onClick={() => void send()}>
        Send it once more
      </button>
      <p role="status" className="field-note">
        {news}
      </p>
    </section>
  )
}
