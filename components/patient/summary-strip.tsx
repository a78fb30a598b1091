import { clsx } from 'clsx';
import { useFormatter, useTranslations } from 'next-intl';
import type { PatientView } from '#lib/data/patients/view.ts';

/** Four figures: main pain against its start, change against what is important, trend, adherence. */
export function SummaryStrip({ summary }: { summary: PatientView['summary'] }) {
  const t = useTranslations('patient.summary');
  const format = useFormatter();
  const figure = (value: number) => format.number(value, { maximumFractionDigits: 1 });
  const { base, current, primaryPain, improvementPercent, isImportantImprovement, trend, adherence14 } =
    summary;
  const change =
    improvementPercent === null
      ? null
      : improvementPercent === 0
        ? t('same')
        : improvementPercent > 0
          ? t('better', { percent: improvementPercent })
          : t('worse', { percent: -improvementPercent });
  return (
    <section aria-label={t('title')} className="card">
      <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-lg bg-line @[42rem]:grid-cols-4">
        <Figure
          name={t(`pain.${primaryPain ?? 'none'}`)}
          value={primaryPain === null ? null : current === null ? null : figure(current)}
          unknown={primaryPain === null ? t('painNone') : t('fewReports')}
          note={base === null || primaryPain === null ? null : t('fromBase', { base: figure(base) })}
        />
        <Figure
          name={t('change')}
          value={change}
          unknown={t('unknown')}
          note={change === null ? null : isImportantImprovement ? t('important') : t('notImportant')}
          tone={isImportantImprovement ? 'text-track' : undefined}
        />
        <Figure
          name={t('trend')}
          value={trend === null ? null : t(`trendWord.${trend}`)}
          unknown={t('fewReports')}
        />
        <Figure
          name={t('adherence')}
          value={adherence14 === null ? null : t('percent', { percent: adherence14 })}
          unknown={t('nonePlanned')}
        />
      </dl>
    </section>
  );
}

function Figure({
  name,
  value,
  unknown,
  note = null,
  tone,
}: {
  name: string;
  /** Null: shown as the words in `unknown`, never as 0. */
  value: string | null;
  unknown: string;
  note?: string | null;
  tone?: string | undefined;
}) {
  return (
    <div className="bg-surface px-4 py-3">
      <dt className="eyebrow">{name}</dt>
      <dd className="num flex flex-wrap items-baseline gap-x-2">
        {value === null ? (
          <span className="text-ink-2">{unknown}</span>
        ) : (
          <b className={clsx('text-lg first-letter:uppercase', tone)}>{value}</b>
        )}
        {note !== null && <span className="text-xs text-ink-2">{note}</span>}
      </dd>
    </div>
  );
}
