'use client';

import { useRouter } from 'next/navigation';
import { useFormatter, useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { Card } from '#components/ui/card.tsx';
import { ProgressBar } from '#components/ui/progress-bar.tsx';
import type { ExportView } from '#lib/data/exports/view.ts';
import { sizeWords } from './size-words.ts';

const LOOK_AGAIN_MS = 15_000;

/** Files that were asked for, with how far each is; looks again while one is on its way. */
export function FilesCard({ files }: { files: readonly ExportView[] }) {
  const t = useTranslations('data.files');
  const format = useFormatter();
  const router = useRouter();
  const isWaiting = files.some(({ status }) => status === 'queued' || status === 'running');
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(() => router.refresh(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isWaiting, router]);
  return (
    <Card title={t('title')} titleId="files">
      {files.length === 0 && <p className="text-ink-2">{t('none')}</p>}
      <ul className="grid gap-4" aria-live="polite">
        {files.map(({ id, kind, status, progress, bytes, requestedBy, createdAt, expiresAt }) => (
          <li key={id} className="border-line border-t pt-3 first:border-t-0 first:pt-0">
            <div className="flex flex-wrap items-baseline justify-between gap-2">
              <span className="font-semibold">{t(`kind.${kind}`)}</span>
              {status === 'done' && (
                <a className="text-brand underline" href={`/api/v1/downloads/export?exportId=${id}`}>
                  {t('download')}
                </a>
              )}
            </div>
            <p>
              {t(`status.${status === 'removed' ? 'failed' : status}`, {
                progress,
                size: sizeWords(bytes ?? 0),
              })}
            </p>
            {status === 'running' && (
              <ProgressBar done={progress} total={100} label={t('status.running', { progress })} />
            )}
            <p className="text-xs text-ink-2">
              {t('asked', {
                name: requestedBy,
                date: format.dateTime(new Date(createdAt), {
                  dateStyle: 'medium',
                  timeStyle: 'short',
                  hourCycle: 'h23',
                }),
              })}
              {status === 'done' &&
                `. ${t('until', { date: format.dateTime(new Date(expiresAt), { dateStyle: 'medium' }) })}`}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
