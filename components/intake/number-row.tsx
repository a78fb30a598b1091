'use client';

import { useTranslations } from 'next-intl';
import { PainScale } from '#components/body-chart/pain-scale.tsx';
import { useIntakeScope } from './intake-context.tsx';
import { Row } from './row.tsx';

/** A question from 0 to 10. */
export function NumberRow({ name, label, hint }: { name: 'worry' | 'sleep'; label: string; hint: string }) {
  const t = useTranslations('intake');
  const { intake } = useIntakeScope();
  return (
    <Row label={label} keys={[name]} hint={hint}>
      <PainScale
        staff
        label={<span className="sr-only">{label}</span>}
        name={name}
        ends={{ low: t(`${name}Low`), high: t(`${name}High`) }}
        value={intake.answers[name] ?? null}
        onChange={(value) => intake.set(name, value)}
      />
    </Row>
  );
}
