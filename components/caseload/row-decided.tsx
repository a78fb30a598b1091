import { useFormatter, useTranslations } from 'next-intl';
import { Check, Icon } from '#components/ui/icon.tsx';
import type { CaseloadRow } from '#lib/data/caseload/view.ts';

/** What was decided about somebody today, by whom and when. */
export function RowDecided({ decided }: { decided: NonNullable<CaseloadRow['decided']> }) {
  const t = useTranslations('caseload.decided');
  const format = useFormatter();
  const time = format.dateTime(new Date(decided.at), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return (
    <p className="num mt-1 flex items-center gap-1.5 text-xs text-ink-2">
      <Icon of={Check} size="xs" weight={2.6} className="flex-none text-track" />
      {t('line', { what: t(decided.kind), by: decided.by, time })}
    </p>
  );
}
