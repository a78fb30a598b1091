import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { AuditView } from '#lib/data/audit/view.ts';

const VERDICTS = ['allowed', 'denied', 'failed'] as const;

/** A plain form: the filter is the address. */
export function AuditFilterForm({ view: { filter, people, areas } }: { view: AuditView }) {
  const t = useTranslations('data.audit');
  const names = useTranslations('data.audit.areaName');
  type Area = Parameters<typeof names>[0];
  // An area of an earlier version without words stays as it is.
  const named = areas
    .map((area) => ({ value: area, label: names.has(area as Area) ? names(area as Area) : area }))
    .sort((a, b) => a.label.localeCompare(b.label));
  return (
    <form method="get" className="mb-4 flex flex-wrap items-end gap-3" aria-label={t('filter')}>
      {filter.patientId && <input type="hidden" name="patientId" value={filter.patientId} />}
      <Select
        label={t('actor')}
        name="actorId"
        defaultValue={filter.actorId ?? ''}
        options={[
          { value: '', label: t('everybody') },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Select
        label={t('area')}
        name="area"
        defaultValue={filter.area ?? ''}
        options={[{ value: '', label: t('everything') }, ...named]}
      />
      <Select
        label={t('verdict')}
        name="verdict"
        defaultValue={filter.verdict ?? ''}
        options={[{ value: '', label: t('all') }, ...VERDICTS.map((value) => ({ value, label: t(value) }))]}
      />
      <TextField type="date" label={t('from')} name="from" defaultValue={filter.from ?? ''} />
      <TextField type="date" label={t('to')} name="to" defaultValue={filter.to ?? ''} />
      <Button type="submit">{t('show')}</Button>
    </form>
  );
}
