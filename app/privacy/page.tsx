import '@/components/account/account.css'
import type { Metadata } from 'next'

export const metadata: Metadata = { title: 'What is kept, and how long' }

/** True to the code: `tests/integration/privacy.test.ts` holds its sentences against the database. */
export default function PrivacyRoute() {
  return (
    <main id="main" tabIndex={-1} className="plain-page">
      <h1>What is kept, and how long</h1>
      <p>
        Whoever only reads leaves nothing on this server. There is no tracking, and nothing is
        loaded from anybody else’s.
      </p>
      <h2>When you answer</h2>
      <p>
        With your first answer you become a learner with a number instead of a name. Kept from then
        on: each answer as you typed it, its mark and its time, the hints and solutions that you
        opened, the variants that you were given, the lessons that you read, what you wrote when you
        said that an answer was right, and what follows from all of these about your progress. Where
        you are taught by somebody, they may see your answers.
      </p>
      <h2>With an account</h2>
      <p>
        Also kept: your name, your e-mail address, a hash of your password that does not give it
        away, and for each browser that is signed in, when that was and what kind of browser it is.
        Addresses of the network are not kept; for some minutes, at most an hour, they are counted
        in memory to slow down who guesses passwords.
      </p>
      <h2>In your browser</h2>
      <p>
        One cookie says which learner you are; another one only says that there is such a cookie, so
        that pages know whether to ask for your marks. Both are needed, last 400 days from your last
        visit, and can be read by this site alone. What you are typing, answers that were not sent
        yet, and your choice of colours stay in this browser’s own store; our pages show what you
        typed to you alone.
      </p>
      <h2>How long</h2>
      <p>
        Until you delete it: that is done on <a href="/account">your account’s page</a>, also
        without an account, at once, and wholly. Copies that whoever runs this server made before
        for its safety hold your data until they are thrown away. There, too, you can download
        everything. A session that is not used ends after 400 days; links in mails end after an hour
        or a day.
      </p>
      <h2>In the log</h2>
      <p>
        When something goes wrong, the server writes down what and when, without answers, names,
        addresses or passwords.
      </p>
    </main>
  )
}
