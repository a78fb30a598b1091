'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { Select } from '#components/ui/select.tsx';
import { DOSE_KINDS, type ExerciseContent } from '#lib/data/exercises/input.ts';
import { AMOUNTS } from './form-content.ts';
import { NumberField, RangeField, WordsField } from './form-fields.tsx';

type Kind = (typeof DOSE_KINDS)[number];

/** The usual dose: only the amounts that its kind is told by are asked for. */
export function DoseFields({ content }: { content: ExerciseContent }) {
  const t = useTranslations('library.form.dose');
  const { dose } = content;
  const [kind, setKind] = useState<Kind>(dose.kind);
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <Select
          name="kind"
          label={t('kind')}
          value={kind}
          onChange={({ target }) => setKind(DOSE_KINDS.find((one) => one === target.value) ?? kind)}
          options={DOSE_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
        <NumberField name="sets" path="dose.sets" value={dose.sets} />
        {AMOUNTS[kind].map((name) => (
          <RangeField key={name} name={name} range={dose[name]} />
        ))}
        <NumberField name="restSeconds" path="dose.restSeconds" value={dose.restSeconds} />
        <RangeField name="timesPerDay" range={dose.timesPerDay} />
        <RangeField name="daysPerWeek" range={dose.daysPerWeek} />
        <NumberField name="secondsPerRep" path="secondsPerRep" value={content.secondsPerRep} />
      </div>
      <div className="mt-4 grid gap-2">
        <Checkbox name="perSide" defaultChecked={dose.perSide} label={t('perSide')} />
        <Checkbox name="asNeeded" defaultChecked={dose.asNeeded} label={t('asNeeded')} />
      </div>
      <div className="mt-4">
        <WordsField name="doseNote" value={content.doseNote} />
      </div>
    </>
  );
}
