import { useTranslations } from 'next-intl';
import { Card } from '#components/ui/card.tsx';
import { Chip } from '#components/ui/chip.tsx';
import { Icon, OctagonAlert, ShieldAlert } from '#components/ui/icon.tsx';
import type { ExercisePage } from '#lib/data/exercises/view.ts';

/** How it is done: steps, cues, faults. */
export function HowToCard({ exercise }: { exercise: ExercisePage }) {
  const t = useTranslations('library');
  return (
    <Card title={t('steps')} titleId="steps">
      <ol className="list-decimal space-y-1 pl-5 text-base">
        {exercise.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="mt-3 text-ink-2">{exercise.tempo}</p>
      <div className="mt-4 grid gap-4 sm:grid-cols-2">
        <Lines title={t('cues')} lines={exercise.cues} />
        <Lines title={t('faults')} lines={exercise.faults} />
      </div>
    </Card>
  );
}

/** When to stop, for whom not, and the patient's record that speaks against it. */
export function SafetyCard({ exercise }: { exercise: ExercisePage }) {
  const t = useTranslations('library');
  const precaution = useTranslations('patient.precaution');
  const tags = [
    { title: t('notWith'), list: exercise.avoidTags },
    { title: t('careWith'), list: exercise.cautionTags },
  ];
  return (
    <Card title={t('safety')} titleId="safety">
      <p className="flex gap-2 font-semibold text-urgent">
        <Icon of={OctagonAlert} className="mt-0.5" />
        {exercise.stopNow}
      </p>
      <div className="mt-4 grid gap-4 sm:grid-cols-2">
        <Lines title={t('stop')} lines={exercise.stop} />
        <Lines title={t('avoidIf')} lines={exercise.avoidIf} />
      </div>
      <p className="mt-3 text-ink-2">{exercise.painGuide}</p>
      {exercise.testFirst !== null && (
        <p className="mt-3 flex gap-2">
          <Icon of={ShieldAlert} className="mt-0.5 text-review" />
          {exercise.testFirst}
        </p>
      )}
      {tags.map(
        ({ title, list }) =>
          list.length > 0 && (
            <div key={title} className="mt-4">
              <h3 className="text-sm">{title}</h3>
              <ul className="mt-1 flex flex-wrap gap-1">
                {list.map((tag) => (
                  <li key={tag} className="max-w-full">
                    <Chip tone="line">{precaution(tag)}</Chip>
                  </li>
                ))}
              </ul>
            </div>
          ),
      )}
    </Card>
  );
}

export function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <h3 className="text-sm">{title}</h3>
      <ul className="mt-1 list-disc space-y-1 pl-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
