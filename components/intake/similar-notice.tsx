'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { Icon, TriangleAlert } from '#components/ui/icon.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import type { SimilarPatient } from '#lib/data/intake/view.ts';

/** People with the same birth date and a like name: one of them may be meant. */
export function SimilarNotice({
  similar,
  isBusy,
  onCreate,
}: {
  similar: readonly SimilarPatient[];
  isBusy: boolean;
  onCreate: () => void;
}) {
  const t = useTranslations('intake.similar');
  const format = useFormatter();
  return (
    <div role="alert" className="rounded-lg bg-review-soft p-4">
      <p className="flex items-start gap-2 font-semibold">
        <Icon of={TriangleAlert} size="md" className="text-review" />
        {t('title', { count: similar.length })}
      </p>
      <ul className="mt-2 grid gap-1.5 pl-7">
        {similar.map(({ id, name, birthDate, recordNo, isArchived }) => (
          <li key={id}>
            <TextLink href={`/patients/${id}`} className="font-semibold">
              {name}
            </TextLink>{' '}
            <span className="num text-ink-2">
              {t('about', {
                born: format.dateTime(new Date(birthDate), {
                  day: 'numeric',
                  month: 'long',
                  year: 'numeric',
                  timeZone: 'UTC',
                }),
                record: recordNo,
              })}{' '}
              {isArchived && t('archived')}
            </span>
          </li>
        ))}
      </ul>
      <div className="mt-3 pl-7">
        <Button busy={isBusy} onClick={onCreate}>
          {t('create')}
        </Button>
      </div>
    </div>
  );
}
