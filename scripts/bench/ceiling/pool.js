import pg from 'pg';

/** As many connections as the app has. */
export const pool = new pg.Pool({ connectionString: process.env.APP_DATABASE_URL, max: 10 });
