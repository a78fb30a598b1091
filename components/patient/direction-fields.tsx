'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { FieldError } from '#components/ui/field.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import {
  type DirectionTestView,
  MOVEMENTS,
  type Movement,
  RESPONSES,
  type Response,
} from '#lib/data/programs/view.ts';
import { directionOf } from '#lib/plan/direction-of.ts';

const UNTESTED: Record<Movement, Response | null> = { extension: null, flexion: null, side: null };

/** How symptoms answered to repeated movements, and which direction follows unless somebody chose another. */
export function useDirectionTest() {
  const [responses, setResponses] = useState(UNTESTED);
  const [chosen, choose] = useState<DirectionTestView['direction'] | null>(null);
  const tested = MOVEMENTS.filter((movement) => responses[movement] !== null);
  const isChoiceGood = chosen === 'none' || (chosen !== null && tested.includes(chosen));
  return {
    responses,
    tested,
    direction: isChoiceGood ? chosen : directionOf(responses),
    choose,
    answer: (movement: Movement, response: Response | null) =>
      setResponses({ ...responses, [movement]: response }),
  };
}

/** One press a movement. Needs the areas `patient` and `ui`. */
export function DirectionFields({
  test,
  error,
}: {
  test: ReturnType<typeof useDirectionTest>;
  error: string | undefined;
}) {
  const t = useTranslations('patient.directionTest');
  const errorId = useId();
  return (
    <>
      {MOVEMENTS.map((movement) => (
        <div key={movement} className="max-w-80">
          <Segmented<Response | 'untested'>
            label={t(`movement.${movement}`)}
            name={`response-${movement}`}
            value={test.responses[movement] ?? 'untested'}
            onChange={(value) => test.answer(movement, value === 'untested' ? null : value)}
            options={(['untested', ...RESPONSES] as const).map((value) => ({
              value,
              label: t(`response.${value}`),
            }))}
          />
        </div>
      ))}
      <FieldError id={errorId} error={error} />
      {test.tested.length > 0 && (
        <Segmented<DirectionTestView['direction']>
          label={t('conclude')}
          name="direction"
          value={test.direction}
          onChange={test.choose}
          options={[...test.tested, 'none' as const].map((value) => ({
            value,
            label: t(`conclusion.${value}`),
          }))}
        />
      )}
    </>
  );
}
