import 'server-only';
import { sealAudit } from '#lib/data/audit/seal.ts';
import { evaluateDue } from '#lib/data/episodes/evaluate-due.ts';
import { eraseDue } from '#lib/data/erasure/erase-due.ts';
import { runExports } from '#lib/data/exports/run-exports.ts';
import { sweepFiles } from '#lib/data/files/sweep-files.ts';
import { escalateUnanswered } from '#lib/data/flags/escalate.ts';
import { planDueReminders } from '#lib/data/reminders/plan-due.ts';
import { sendWaitingReminders } from '#lib/data/reminders/send-waiting.ts';
import { refreshDue } from '#lib/data/review/refresh-due.ts';
import { log } from '#lib/log.ts';
import { mailer } from '#lib/mail/mailer.ts';
import { pushSender } from '#lib/push/push-sender.ts';
import { sendOutbox } from './send-outbox.ts';

export type Job = {
  name: string;
  /** When it runs, in UTC. */
  cron: string;
  run: () => Promise<void>;
};

/** A run ends before the next one begins; what is left then is found again. */
const RUN_MS = 55_000;

/** Everything that happens without a person asking for it. */
export const JOBS: readonly Job[] = [
  {
    name: 'evaluate-due',
    cron: '* * * * *',
    run: async () => {
      const result = await evaluateDue(() => new Date(), new Date(Date.now() + RUN_MS));
      if (result.evaluated + result.failed > 0) log('info', 'evaluated-due', result);
    },
  },
  {
    name: 'refresh-review',
    cron: '* * * * *',
    run: async () => {
      const result = await refreshDue(() => new Date(), new Date(Date.now() + RUN_MS));
      if (result.failed > 0) log('warn', 'review-refreshed', result);
    },
  },
  {
    name: 'escalate-red-flags',
    cron: '* * * * *',
    run: async () => {
      const escalated = await escalateUnanswered(new Date());
      if (escalated > 0) log('warn', 'red-flags-escalated', { escalated });
    },
  },
  {
    name: 'send-outbox',
    cron: '* * * * *',
    run: async () => {
      const send = mailer();
      if (send) await sendOutbox(send, new Date());
    },
  },
  {
    name: 'sweep-files',
    cron: '23 4 * * *',
    run: async () => {
      const removed = await sweepFiles(new Date());
      if (removed > 0) log('info', 'files-swept', { removed });
    },
  },
  {
    name: 'seal-audit',
    cron: '*/5 * * * *',
    run: async () => {
      const rows = await sealAudit(new Date(), new Date(Date.now() + RUN_MS));
      if (rows > 0) log('info', 'audit-sealed', { rows });
    },
  },
  {
    name: 'send-reminders',
    cron: '* * * * *',
    run: async () => {
      await planDueReminders(new Date());
      const sent = await sendWaitingReminders({ push: pushSender(), mail: mailer() }, () => new Date());
      if (sent > 0) log('info', 'reminders-sent', { sent });
    },
  },
  {
    name: 'run-exports',
    cron: '* * * * *',
    run: async () => {
      const made = await runExports(() => new Date(), new Date(Date.now() + RUN_MS));
      if (made > 0) log('info', 'exports-made', { made });
    },
  },
  {
    name: 'erase-due',
    cron: '41 3 * * *',
    run: async () => {
      const erased = await eraseDue(new Date());
      if (erased > 0) log('info', 'records-erased', { erased });
    },
  },
];
