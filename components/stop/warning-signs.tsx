'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Checkbox } from '#components/ui/checkbox.tsx';
import type { GateTick } from '#lib/clinical/history.ts';
import { WARNING_SIGNS } from './urgency.ts';

/** The seven signs to tick; nothing is ticked before a finger does it. */
export function WarningSigns({
  ticks,
  onChange,
}: {
  ticks: readonly GateTick[];
  onChange: (ticks: GateTick[]) => void;
}) {
  const t = useTranslations('stop.tick');
  const list = useRef<HTMLUListElement>(null);
  const report = useRef(onChange);
  // A thumb may be faster than the page: what was ticked before it listened counts as well.
  useEffect(() => {
    const boxes = [...(list.current?.querySelectorAll<HTMLInputElement>('input:checked') ?? [])];
    const early = WARNING_SIGNS.filter((tick) => boxes.some(({ value }) => value === tick));
    if (early.length > 0) report.current(early);
  }, []);
  return (
    <ul ref={list} className="grid gap-1.5">
      {WARNING_SIGNS.map((tick) => (
        <li key={tick}>
          <Checkbox
            card
            urgent
            className="!py-1.5"
            value={tick}
            label={t(tick)}
            checked={ticks.includes(tick)}
            onChange={(event) =>
              onChange(event.target.checked ? [...ticks, tick] : ticks.filter((one) => one !== tick))
            }
          />
        </li>
      ))}
    </ul>
  );
}
