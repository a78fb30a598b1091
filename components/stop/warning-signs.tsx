'use client';

import { useTranslations } from 'next-intl';
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
  return (
    <ul className="grid gap-1.5">
      {WARNING_SIGNS.map((tick) => (
        <li key={tick}>
          <Checkbox
            card
            urgent
            className="!py-1.5"
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
