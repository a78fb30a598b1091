import { clsx } from 'clsx';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { SeverityGlyph } from '#components/glyph/severity.tsx';
import { Chip } from '#components/ui/chip.tsx';
import { Icon, ShieldAlert } from '#components/ui/icon.tsx';
import type { PatientView } from '#lib/data/patients/view.ts';
import { FOLDED } from './folded.ts';
import { RootHintNote } from './root-hint-note.tsx';
import { useDays } from './when.ts';

/** Stage, program, side and pattern, warning signs, who treats, contact, precautions. */
export function PatientFacts({ view }: { view: PatientView }) {
  const t = useTranslations('patient');
  const stages = useTranslations('glyph.stage');
  const { episode, program, patient } = view;
  const stage = stages(`${episode.stage}`);
  const tags = [
    ...(episode.mode === 'active' ? [] : [t(`mode.${episode.mode}`)]),
    ...episode.stageTags.map((tag) => (isStageTag(tag) ? t(`stageTag.${tag}`) : tag)),
  ];
  return (
    <dl className="mt-4 flex flex-wrap gap-x-6 gap-y-3">
      <Fact name={t('facts.stage')}>
        {episode.week === null ? stage : t('stageWeek', { stage, week: episode.week })}
        {tags.length > 0 && <span className="font-normal text-ink-2">, {tags.join(', ')}</span>}
      </Fact>
      <Fact name={t('facts.program')}>
        {program === null
          ? t('noProgram')
          : t('programPhase', {
              title: program.title,
              phase: program.phase.position,
              count: program.phase.count,
            })}
      </Fact>
      <Fact name={t('facts.side')} isFolded>
        <span className="inline-flex items-center gap-1">
          {t(`side.${episode.side}`)}
          {episode.rootHint !== null && <>, {t(`rootHint.${episode.rootHint}`)}</>}
          {episode.rootHint !== null && <RootHintNote label={t('rootInfo')} note={t('rootNote')} />}
        </span>
      </Fact>
      <Fact name={t('facts.direction')} isFolded>
        {t(`direction.${episode.direction}`)}
      </Fact>
      <Fact name={t('facts.gate')} isFolded>
        <Gate gate={episode.gate} today={view.today} />
      </Fact>
      <Fact name={t('facts.precautions')} isFolded={episode.precautions.length === 0}>
        {episode.precautions.length === 0 ? (
          t('noPrecautions')
        ) : (
          <ul className="flex flex-wrap gap-2">
            {episode.precautions.map((tag) => (
              <li key={tag} className="flex min-w-0">
                <Chip tone="review" icon={<Icon of={ShieldAlert} size="xs" />}>
                  <Precaution tag={tag} />
                </Chip>
              </li>
            ))}
          </ul>
        )}
      </Fact>
      {episode.limits.length > 0 && (
        <Fact name={t('facts.limits')}>
          <ul className="flex flex-wrap gap-2">
            {episode.limits.map((limit) => (
              <li key={limit.what} className="flex min-w-0">
                <Chip tone="review" icon={<Icon of={ShieldAlert} size="xs" />}>
                  <LimitWords limit={limit} today={view.today} />
                </Chip>
              </li>
            ))}
          </ul>
        </Fact>
      )}
      <Fact name={t('facts.therapist')} isFolded>
        {episode.therapistName}
      </Fact>
      {patient.phone === null && (
        <Fact name={t('facts.contact')} isFolded>
          {t('noPhone')}
        </Fact>
      )}
      {patient.nextOfKin !== null && (
        <Fact name={t('facts.kin')} isFolded>
          {patient.nextOfKin}
        </Fact>
      )}
    </dl>
  );
}

function Fact({
  name,
  isFolded = false,
  children,
}: {
  name: string;
  /** A phone shows it only on request. */
  isFolded?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={clsx('min-w-0', isFolded && FOLDED)}>
      <dt className="eyebrow">{name}</dt>
      <dd className="num mt-0.5 font-semibold first-letter:uppercase">{children}</dd>
    </div>
  );
}

/** The latest answers to the warning-sign questions. */
function Gate({ gate, today }: { gate: PatientView['episode']['gate']; today: string }) {
  const t = useTranslations('patient');
  const rules = useTranslations('rules');
  const format = useFormatter();
  const days = useDays(today);
  if (gate === null) return t('gateNone');
  const when = days.ago(gate.date);
  if (gate.ticks.length === 0) return t('gateClear', { when });
  const ticks = format.list(
    gate.ticks.map((tick) => rules(`tick.${tick}`)),
    { type: 'unit' },
  );
  return (
    <span className="inline-flex items-center gap-1.5 text-urgent">
      <SeverityGlyph severity="urgent" size="sm" />
      {t('gateTicked', { ticks, when })}
    </span>
  );
}

const STAGE_TAGS = [
  'unconfirmed',
  'recurrent-history',
  'acute',
  'well-now',
  'not-improving-6w',
  'borderline',
] as const;

function isStageTag(tag: string): tag is (typeof STAGE_TAGS)[number] {
  return STAGE_TAGS.some((known) => known === tag);
}

/** What to leave out, and until when; one that the words do not know yet is shown as it is stored. */
function LimitWords({ limit, today }: { limit: PatientView['episode']['limits'][number]; today: string }) {
  const t = useTranslations('patient');
  const limits = useTranslations('record.limit');
  const days = useDays(today);
  const key = limit.what as Parameters<typeof limits>[0];
  const what = limits.has(key) ? limits(key) : <Precaution tag={limit.what} />;
  return limit.until === null
    ? what
    : t.rich('limitUntil', { what: () => what, date: days.short(limit.until) });
}

/** A precaution in words; one that the words do not know yet is shown as it is stored. */
function Precaution({ tag }: { tag: string }) {
  const t = useTranslations('patient.precaution');
  const key = tag as Parameters<typeof t>[0];
  return t.has(key) ? t(key) : tag;
}
