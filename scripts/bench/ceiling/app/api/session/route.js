import { cookies } from 'next/headers';
import { decode } from 'next-auth/jwt';
import { pool } from '../../../pool.js';

const OWN = { name: 'own', text: 'select id, name, local_date, pain from ceiling.people where id = $1' };

const INSERT = {
  name: 'insert',
  text: `with session as (
      insert into ceiling.sessions (id, person_id, local_date, leg, back) values ($1, $2, $3, $4, $5) returning id)
    insert into ceiling.results (session_id, exercise, done, pain)
    select session.id, given.exercise, given.done, given.pain
    from session, unnest($6::text[], $7::numeric[], $8::int[]) as given (exercise, done, pain)`,
};

/** The least that storing a session can take: who is it, one read of their own, one statement that writes it. */
export async function POST(request) {
  const jar = await cookies();
  const token = await decode({
    token: jar.get('sturdy-session')?.value,
    secret: process.env.NEXTAUTH_SECRET,
  });
  if (!token?.pid) return Response.json({ ok: false }, { status: 401 });
  const report = await request.json();
  const own = await pool.query({ ...OWN, values: [token.pid] });
  if (own.rowCount !== 1) return Response.json({ ok: false }, { status: 404 });
  const { clientId, localDate, leg, back, exercises } = report;
  await pool.query({
    ...INSERT,
    values: [
      clientId,
      token.pid,
      localDate,
      leg,
      back,
      exercises.map((log) => log.exercise),
      exercises.map((log) => log.done),
      exercises.map((log) => log.pain),
    ],
  });
  return Response.json({ ok: true });
}
