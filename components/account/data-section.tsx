'use client'

import { forgetLearner } from '@/components/exercise/device-learner'
import { postJson } from './account-request'
import { Field, FormBox } from './form-parts'
import { useForm } from './use-form'

const PATH = '/api/account/delete'

const DeleteForm = ({ hasPassword }: { hasPassword: boolean }) => {
  const form = useForm(
    ({ password }) => postJson(PATH, hasPassword ? { password } : { confirm: 'delete' }),
    () => {
      forgetLearner()
      window.location.assign('/')
    },
  )
  return (
    <FormBox form={form} action={PATH} button="Delete for good" busy="Deleting …" isDangerous>
      {hasPassword && (
        <Field
          form={form}
          name="password"
          label="Your password"
          type="password"
          autoComplete="current-password"
        />
      )}
    </FormBox>
  )
}

/** Everything that is kept, to take along or to be rid of. */
export const DataSection = ({ hasPassword }: { hasPassword: boolean }) => (
  <section className="account-part">
    <h2>Your data</h2>
    <p>
      Take along everything that is kept of you. <a href="/privacy">What that is</a>
    </p>
    <p className="button-row">
      <a className="button button-quiet" href="/api/account/data?format=json" download>
        Everything (JSON)
      </a>
      <a className="button button-quiet" href="/api/account/data?format=csv" download>
        Answers as a table (CSV)
      </a>
    </p>
    <details className="danger">
      <summary>{hasPassword ? 'Delete my account' : 'Delete my answers'}</summary>
      <p>
        {hasPassword
          ? 'Your account goes, and with it every answer, hint and mark: at once and for good. '
          : 'Every answer, hint and mark of this browser goes: at once and for good. '}
        Nobody can bring them back.
      </p>
      <DeleteForm hasPassword={hasPassword} />
    </details>
  </section>
)
