import { connection } from 'next/server';
import { pool } from '../../pool.js';

/** The barest dynamic page with a query of 50 rows. */
export default async function Page() {
  await connection();
  const { rows } = await pool.query({
    name: 'list',
    text: 'select id, name, local_date, pain from ceiling.people order by id limit 50',
  });
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.id}>
          {row.name} {row.local_date} {row.pain}
        </li>
      ))}
    </ul>
  );
}
