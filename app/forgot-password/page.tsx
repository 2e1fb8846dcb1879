import '@/components/account/account.css'
import type { Metadata } from 'next'
import { ForgotForm } from '@/components/account/forgot-form'

export const metadata: Metadata = { title: 'Forgotten password' }

export default function ForgotRoute() {
  return (
    <main id="main" tabIndex={-1} className="plain-page">
      <h1>Forgotten password</h1>
      <p>
        Type the address of your account, and you get a link with which you choose a new password.
      </p>
      <ForgotForm />
    </main>
  )
}
