import '@/components/account/account.css'
import type { Metadata } from 'next'
import { ConfirmForm } from '@/components/account/link-forms'

export const metadata: Metadata = { title: 'Confirm your address' }

export default function VerifyRoute() {
  return (
    <main id="main" tabIndex={-1} className="plain-page">
      <h1>Confirm your address</h1>
      <p>One more step: the password that you chose when you asked for the account.</p>
      <ConfirmForm />
    </main>
  )
}
