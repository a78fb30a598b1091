import { defineConfig } from 'prisma/config';

/** DATABASE_URL is the owner's connection: migrations and the seed use it, the app never does. */
export default defineConfig({
  schema: 'prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
});
