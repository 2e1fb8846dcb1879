import { prismaAdapter } from 'better-auth/adapters/prisma'
import { getSettings } from '../settings'
import { readDatabaseKind } from './address'
import { getDatabase } from './client'

/** What better-auth keeps its users and sessions in: our database, by its own adapter. */
export const createAuthDatabase = (): ReturnType<typeof prismaAdapter> =>
  prismaAdapter(getDatabase(), { provider: readDatabaseKind(getSettings().databaseUrl) })
