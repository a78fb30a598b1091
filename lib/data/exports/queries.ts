import 'server-only';
import { z } from 'zod';
import { AppError } from '#lib/errors.ts';
import type { Download } from '#lib/guard/download-route.ts';
import { noTarget, staffQuery } from '#lib/guard/entry.ts';
import { storage } from '#lib/storage/storage.ts';
import { ExportInput } from './input.ts';
import type { ExportView } from './view.ts';

type Row = Omit<ExportView, 'createdAt' | 'expiresAt'> & { createdAt: Date; expiresAt: Date };

/** Files that were asked for lately, newest first, with how far each is. */
export const listExports = staffQuery({
  name: 'export.list',
  permission: 'export.make',
  input: z.strictObject({}),
  target: noTarget,
  run: async ({ tx, actor }): Promise<ExportView[]> => {
    const rows = await tx.$queryRaw<Row[]>`
      select e.id, e.kind, e.status, e.progress, e.bytes, coalesce(m.name, '') as "requestedBy",
        e.created_at as "createdAt", e.expires_at as "expiresAt"
      from exports e left join memberships m on m.clinic_id = e.clinic_id and m.id = e.requested_by
      where e.clinic_id = ${actor.clinicId}::uuid and e.status <> 'removed'
      order by e.created_at desc, e.id desc limit 20`;
    return rows.map((row) => ({
      ...row,
      createdAt: row.createdAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
    }));
  },
});

/** A finished file. */
export const getExport = staffQuery({
  name: 'export.get',
  permission: 'export.make',
  input: ExportInput,
  target: async ({ tx, actor }, { exportId }) => {
    const row = await tx.export.findUnique({
      where: { clinicId_id: { clinicId: actor.clinicId, id: exportId } },
      select: { patientId: true, storageKey: true, fileName: true, contentType: true },
    });
    return row && { ...row, patientId: row.patientId };
  },
  run: async ({ target }): Promise<Download> => {
    const { storageKey, fileName, contentType } = target;
    const content = storageKey ? await storage().get(storageKey) : null;
    if (!content || !fileName || !contentType) throw new AppError('nothing-to-fetch');
    return { fileName, contentType, content };
  },
  auditDetail: ({ exportId }) => ({ exportId }),
});
