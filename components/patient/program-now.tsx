import { useTranslations } from 'next-intl';
import { PlannedPicture } from '#components/figure/planned-picture.tsx';
import { Card } from '#components/ui/card.tsx';
import { Chip } from '#components/ui/chip.tsx';
import { ArrowDown, Icon } from '#components/ui/icon.tsx';
import type { CurrentProgramView, ProgramItemView } from '#lib/data/patients/view.ts';
import { useDoseWords } from './dose-words.ts';
import { useDays } from './when.ts';

/** What the patient does now: the phase, its exercises with figures and doses, and how they were taken. */
export function ProgramNow({ program, today }: { program: CurrentProgramView | null; today: string }) {
  const t = useTranslations('patient');
  const days = useDays(today);
  if (program === null) {
    return (
      <Card title={t('program.none')} titleId="program">
        <p className="text-ink-2">{t('program.noneText')}</p>
      </Card>
    );
  }
  const { phase } = program;
  return (
    <Card
      title={t('program.title', { phase: phase.position })}
      titleId="program"
      aside={
        <span className="num">{t('program.minutes', { minutes: Math.round(program.minutesPerDay) })}</span>
      }
    >
      <p className="-mt-2 mb-1 text-xs text-ink-2">
        {t('program.since', {
          name: phase.title,
          date: days.short(phase.startedOn),
        })}{' '}
        {program.endsOn !== null && t('program.ends', { date: days.short(program.endsOn) })}
      </p>
      <ul className="divide-y divide-line">
        {program.items.map((item) => (
          <Item key={item.id} item={item} />
        ))}
      </ul>
    </Card>
  );
}

function Item({ item }: { item: ProgramItemView }) {
  const t = useTranslations('patient.program');
  const dose = useDoseWords();
  const { prescription, recentPains, movedDown, note } = item;
  const side = prescription.side === 'left' || prescription.side === 'right' ? prescription.side : undefined;
  return (
    <li className="flex items-center gap-3 py-2">
      <span className="w-14 flex-none overflow-hidden rounded-sm bg-plate">
        <PlannedPicture figure={item.figure} media={item.media} photos="/api/v1/media/" side={side} />
      </span>
      <div className="min-w-0 flex-1">
        <div className="leading-5 font-semibold">{item.name}</div>
        <div className="num text-xs text-ink-2">{dose(prescription)}</div>
        {note !== null && <div className="text-xs text-ink-2">{t('note', { note })}</div>}
        {(movedDown > 0 || recentPains.length > 0) && (
          <div className="mt-1 flex flex-wrap gap-1">
            {movedDown > 0 && (
              <Chip tone="stuck" icon={<Icon of={ArrowDown} size="xs" weight={2.6} />}>
                {t('movedDown', { count: movedDown })}
              </Chip>
            )}
            {recentPains.some((pain) => pain > 0) && (
              <Chip>
                <span className="num">{t('pains', { pains: recentPains.slice(0, 5).join(', ') })}</span>
              </Chip>
            )}
          </div>
        )}
      </div>
    </li>
  );
}
