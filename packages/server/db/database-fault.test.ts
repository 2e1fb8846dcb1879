import { expect, test } from 'vitest'
import { findDatabaseFault, isLearnerGone, isOvertaken } from './database-fault'

const withCode = (code: string) => Object.assign(new Error('secret words'), { code })

test.each(['SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT', 'P1008'])('%s may be tried again', code => {
  expect(findDatabaseFault(withCode(code))?.code).toBe('database-busy')
})

test('a pool without a free connection is busy, wherever the error is wrapped', () => {
  const waited = new Error('timeout exceeded when trying to connect')
  expect(findDatabaseFault(waited)?.code).toBe('database-busy')
  expect(findDatabaseFault(new Error('outer', { cause: waited }))?.code).toBe('database-busy')
})

test.each(['SQLITE_FULL', 'SQLITE_READONLY', 'SQLITE_CORRUPT', 'P2010'])(
  '%s is a fault of the database, and not of being busy',
  code => expect(findDatabaseFault(withCode(code))?.code).toBe('database'),
)

test('what is no error of a database is none', () => {
  expect(findDatabaseFault(new Error('something else'))).toBeNull()
  expect(findDatabaseFault('timeout')).toBeNull()
})

test('a row that was there already has overtaken, a learner who is not there is gone', () => {
  expect(isOvertaken(withCode('SQLITE_CONSTRAINT_PRIMARYKEY'))).toBe(true)
  expect(isOvertaken(withCode('SQLITE_FULL'))).toBe(false)
  expect(isLearnerGone(withCode('SQLITE_CONSTRAINT_FOREIGNKEY'))).toBe(true)
})
