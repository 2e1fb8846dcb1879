import '@/components/account/account.css'
import type { Metadata } from 'next'
import { ResetForm } from '@/components/account/link-forms'

export const metadata: Metadata = { title: 'Choose a new password' }

export default function ResetRoute() {
  return (
    <main id="main" tabIndex={-1} className="plain-page">
      <h1>Choose a new password</h1>
      <p>It counts from now on, and every browser is signed out.</p>
      <ResetForm />
    </main>
  )
}
