'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Icon, TriangleAlert, User } from '#components/ui/icon.tsx';
import type { AnswerKey } from '#lib/clinical/intake/answers.ts';
import { useIntakeScope } from './intake-context.tsx';
import { useAnswerWords } from './use-answer-words.ts';

/** One question: its words, its answer, and from whom it came. `keys` are the answers that it holds. */
export function Row({
  label,
  keys,
  hint,
  isNarrow = false,
  children,
}: {
  label: string;
  keys: readonly AnswerKey[];
  hint?: ReactNode;
  /** Beside the body chart, where there is less room. */
  isNarrow?: boolean;
  children: ReactNode;
}) {
  return (
    <div
      id={keys[0] && `answer-${keys[0]}`}
      className={clsx(
        'grid scroll-mt-44 gap-x-6 gap-y-2 border-b border-line py-4 last:border-b-0',
        isNarrow ? 'md:grid-cols-[7rem_minmax(0,1fr)]' : 'md:grid-cols-[10rem_minmax(0,1fr)]',
      )}
    >
      <div>
        <p className="font-semibold" aria-hidden="true">
          {label}
        </p>
        {hint !== undefined && <p className="text-xs text-ink-2">{hint}</p>}
        <FromPatient keys={keys} />
      </div>
      <div className="min-w-0">
        {children}
        {keys.map((key) => (
          <ConflictNote key={key} name={key} />
        ))}
      </div>
    </div>
  );
}

/** Says that the patient answered, or what the patient had said before it was changed. */
export function FromPatient({ keys }: { keys: readonly AnswerKey[] }) {
  const t = useTranslations('intake');
  const { intake, view } = useIntakeScope();
  const words = useAnswerWords();
  const told = keys.flatMap((key) => intake.stored[key] ?? []);
  const changed = keys.find((key) => intake.stored[key]?.patientValue !== undefined);
  const isFromPatient = told.some(({ from, value }) => from === 'patient' && value !== null);
  if (!isFromPatient && changed === undefined) return null;
  return (
    <p className="mt-1 flex items-start gap-1 text-xs text-brand">
      <Icon of={User} size="xs" className="mt-0.5" />
      {changed !== undefined && !isFromPatient
        ? t('patientSaid', {
            name: view.patient.givenName,
            answer: words(changed, intake.stored[changed]?.patientValue ?? null),
          })
        : t('fromPatient', { name: view.patient.givenName })}
    </p>
  );
}

/** Somebody else answered the same question meanwhile: theirs is shown, one press brings mine back. */
function ConflictNote({ name }: { name: AnswerKey }) {
  const t = useTranslations('intake.conflict');
  const { intake } = useIntakeScope();
  const words = useAnswerWords();
  const conflict = intake.conflicts[name];
  if (!conflict) return null;
  return (
    <div
      role="alert"
      className="mt-2 flex flex-wrap items-center gap-2 rounded-md bg-review-soft px-3 py-2 text-xs"
    >
      <Icon of={TriangleAlert} className="text-review" />
      <span className="min-w-40 flex-1">
        {t('text', { name: intake.stored[name]?.by || t('somebody'), mine: words(name, conflict.mine) })}
      </span>
      <Button size="sm" onClick={() => intake.takeTheirs(name)}>
        {t('theirs')}
      </Button>
      <Button size="sm" onClick={() => intake.keepMine(name)}>
        {t('mine')}
      </Button>
    </div>
  );
}
