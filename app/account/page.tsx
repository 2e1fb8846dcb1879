import '@/components/account/account.css'
import type { Metadata } from 'next'
import { AccountPage } from '@/components/account/account-page'

export const metadata: Metadata = { title: 'Your account' }

export default function AccountRoute() {
  return (
    <main id="main" tabIndex={-1} className="plain-page">
      <h1>Your account</h1>
      <AccountPage />
    </main>
  )
}
