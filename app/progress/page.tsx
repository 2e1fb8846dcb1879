import type { Metadata } from 'next'
import '@/components/lesson/course.css'
import '@/components/progress/progress.css'
import { ProgressPage } from '@/components/progress/progress-page'

export const metadata: Metadata = { title: 'Your progress' }

export default function ProgressRoute() {
  return <ProgressPage />
}
