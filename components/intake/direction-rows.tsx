'use client';

import { useTranslations } from 'next-intl';
import { Segmented } from '#components/ui/segmented.tsx';
import { Select } from '#components/ui/select.tsx';
import type { AnswerValue } from '#lib/clinical/intake/answers.ts';
import { useIntakeScope } from './intake-context.tsx';
import { Row } from './row.tsx';

const MOVES = ['extension', 'flexion', 'side'] as const;
const RESPONSES = ['centralized', 'eased', 'no-effect', 'worse', 'peripheralized'] as const;
const CONCLUSIONS = ['extension', 'flexion', 'side', 'none'] as const;

type Direction = AnswerValue<'direction'>;

/** Repeated movements, what each did, and the direction that follows from it in the therapist's judgement. */
export function DirectionRows() {
  const t = useTranslations('intake.direction');
  const { intake } = useIntakeScope();
  const direction: Direction = intake.answers.direction ?? {};
  return (
    <Row label={t('title')} keys={['direction']} hint={t('hint')}>
      <div className="flex flex-wrap gap-3">
        {MOVES.map((move) => (
          <Select
            key={move}
            className="w-44"
            label={t(`move.${move}`)}
            value={direction[move] ?? ''}
            options={[
              { value: '', label: t('notTested') },
              ...RESPONSES.map((value) => ({ value, label: t(`response.${value}`) })),
            ]}
            onChange={(event) => {
              const { [move]: _, ...rest } = direction;
              const value = event.target.value as Direction['extension'] | '';
              intake.set('direction', value ? { ...rest, [move]: value } : rest);
            }}
          />
        ))}
      </div>
      <div className="mt-3">
        <Segmented
          label={t('conclusion')}
          name="direction"
          value={direction.conclusion ?? null}
          onChange={(conclusion) => intake.set('direction', { ...direction, conclusion })}
          options={CONCLUSIONS.map((value) => ({ value, label: t(`found.${value}`) }))}
        />
      </div>
    </Row>
  );
}
