import 'server-only';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { AuditFilter } from '#lib/data/audit/input.ts';
import { auditRows, type Cursor, countAuditRows } from '#lib/data/audit/rows.ts';
import { withClinic } from '#lib/db/with-clinic.ts';
import { csvOf } from '#lib/export/csv.ts';

export type Made = { fileName: string; contentType: string; content: string };

type Making = {
  clinicId: string;
  params: unknown;
  now: Date;
  onProgress: (percent: number) => Promise<unknown>;
};

/** Each step is a short transaction of its own: nobody waits for a long file. */
const STEP = 1_000;
const CSV = 'text/csv; charset=utf-8';

const AuditParams = z.object({ filter: AuditFilter });

/** Who saw or changed what of whom. */
export async function makeAudit({ clinicId, params, now, onProgress }: Making): Promise<Made> {
  const { filter } = AuditParams.parse(params);
  const { timezone, total } = await withClinic({ clinicId }, async (tx) => {
    const clinic = await tx.clinic.findUniqueOrThrow({ where: { id: clinicId }, select: { timezone: true } });
    return { ...clinic, total: await countAuditRows(tx, clinicId, clinic.timezone, filter) };
  });
  const rows: (string | null)[][] = [];
  let after: Cursor | null = { at: now, id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };
  while (after) {
    const at: Cursor = after;
    const page = await withClinic({ clinicId }, (tx) =>
      auditRows(tx, clinicId, { filter, timezone, after: at, limit: STEP }),
    );
    for (const row of page) {
      const { actorKind, actor, verb, patient, patientId, verdict, detail } = row;
      rows.push([row.at, actorKind, actor, verb, patient, patientId, verdict, JSON.stringify(detail)]);
    }
    const last = page.at(-1);
    after = page.length === STEP && last ? { at: new Date(last.at), id: last.id } : null;
    await onProgress(Math.min(99, Math.floor((100 * rows.length) / Math.max(1, total))));
  }
  return {
    fileName: `audit-${now.toISOString().slice(0, 10)}.csv`,
    contentType: CSV,
    content: csvOf({
      notes: [
        `Audit, made ${now.toISOString()}`,
        'Times are UTC. An empty name: nobody in person, or somebody who is gone.',
      ],
      columns: ['at', 'actor_kind', 'actor', 'verb', 'patient', 'patient_id', 'verdict', 'detail'],
      rows,
    }),
  };
}

const EpisodeParams = z.object({ from: z.iso.date(), to: z.iso.date() });

type EpisodeRow = {
  id: string;
  stage: number;
  mode: string;
  openedOn: string;
  programStartedOn: string | null;
  dischargedOn: string | null;
  title: string | null;
  reports: number;
  flags: number;
};

/** One row for each episode that was open in the period: no names, and a word in place of the id. */
export async function makeEpisodes({ clinicId, params, now, onProgress }: Making): Promise<Made> {
  const { from, to } = EpisodeParams.parse(params);
  const rows: (string | number | null)[][] = [];
  let after = '';
  for (;;) {
    const page = await withClinic({ clinicId }, (tx) => episodesAfter(tx, clinicId, { from, to, after }));
    for (const row of page) {
      rows.push([
        pseudonymOf(clinicId, row.id),
        row.stage,
        row.mode,
        row.openedOn,
        row.programStartedOn,
        row.dischargedOn,
        row.title,
        row.reports,
        row.flags,
      ]);
    }
    const last = page.at(-1);
    if (page.length < STEP || !last) break;
    after = last.id;
    await onProgress(50);
  }
  return {
    fileName: `episodes-${from}-to-${to}.csv`,
    contentType: CSV,
    content: csvOf({
      notes: [
        `Episodes open between ${from} and ${to}, made ${now.toISOString()}`,
        'No names. The first column stands for the same episode in every export of this clinic.',
        'An empty cell is not known; it is never zero.',
      ],
      columns: [
        'episode',
        'stage',
        'mode',
        'opened_on',
        'program_started_on',
        'discharged_on',
        'program',
        'days_with_report',
        'flags',
      ],
      rows,
    }),
  };
}

function pseudonymOf(clinicId: string, id: string): string {
  return createHash('sha256').update(`${clinicId}/${id}`).digest('hex').slice(0, 12);
}

type Tx = Parameters<Parameters<typeof withClinic>[1]>[0];

function episodesAfter(
  tx: Tx,
  clinicId: string,
  { from, to, after }: { from: string; to: string; after: string },
): Promise<EpisodeRow[]> {
  return tx.$queryRaw<EpisodeRow[]>`
    select e.id, e.stage, e.mode, e.opened_on as "openedOn", e.program_started_on as "programStartedOn",
      e.discharged_on as "dischargedOn",
      (select g.title from programs g where g.clinic_id = e.clinic_id and g.episode_id = e.id
        order by g.starts_on limit 1) as title,
      (select count(distinct r.local_date)::int from reports r where r.clinic_id = e.clinic_id
        and r.episode_id = e.id and r.local_date between ${from} and ${to}) as reports,
      (select count(*)::int from flags f where f.clinic_id = e.clinic_id and f.episode_id = e.id
        and f.opened_on between ${from} and ${to}) as flags
    from episodes e
    where e.clinic_id = ${clinicId}::uuid and e.opened_on <= ${to}
      and (e.discharged_on is null or e.discharged_on >= ${from}) and e.id::text > ${after}
    order by e.id::text limit ${STEP}`;
}
