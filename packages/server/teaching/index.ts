export { readClassReport } from './class-report'
export { type ExportFormat, exportAttempts } from './export'
