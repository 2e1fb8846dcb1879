import { defineConfig } from 'prisma/config'

/**
 * For Prisma's own command line only (`prisma generate`, `prisma migrate status`); the server reads
 * its address by itself and applies the committed migrations without Prisma's engine.
 */
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations-sqlite' },
  datasource: { url: process.env.DATABASE_URL ?? 'file:.slopewise/slopewise.db' },
})
