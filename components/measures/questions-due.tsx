import { useTranslations } from 'next-intl';
import { DayRow } from '#components/today/day-row.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { ClipboardPen } from '#components/ui/icon.tsx';
import type { QuestionsDue as Due } from '#lib/clinical/measure-schedule.ts';

/** A line of the day while weekly questions or the RMDQ are due. */
export function QuestionsDue({ due }: { due: Due }) {
  const t = useTranslations('measures.due');
  if (due === null) return null;
  return (
    <DayRow
      icon={ClipboardPen}
      title={t('title')}
      detail={t(due)}
      action={
        <ButtonLink href="/questions" variant="line" size="patient" className="rounded-lg px-4 text-md">
          {t('answer')}
        </ButtonLink>
      }
    />
  );
}
