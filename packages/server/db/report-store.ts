import { getDatabase } from './client'
import type { Report } from './generated/sqlite/client'

/** What a learner says about a verdict, as it is kept. */
export type StoredReport = Report

/** The same, to be kept. */
export type NewReport = Omit<Report, 'seq'>

/** Keeps a report; a second one on the same attempt replaces its sentence and its time. */
export const recordReport = (report: NewReport): Promise<StoredReport> => {
  const { attemptId, sentence, reportedAt } = report
  return getDatabase().report.upsert({
    where: { attemptId },
    create: report,
    update: { attemptId, sentence, reportedAt },
  })
}

/** The reports of a course, the newest first. */
export const listCourseReports = (course: string): Promise<readonly StoredReport[]> =>
  getDatabase().report.findMany({ where: { course }, orderBy: { seq: 'desc' } })
