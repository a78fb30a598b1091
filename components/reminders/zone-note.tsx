import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Checkbox } from '#components/ui/checkbox.tsx';
import type { RemindersView } from '#lib/data/reminders/view.ts';
import type { Draft } from './draft.ts';

/** Names the zone of the times; offers the one of this phone when that is another. */
export function ZoneNote({
  view,
  draft,
  change,
}: {
  view: RemindersView;
  draft: Draft;
  change: (part: Partial<Draft>) => void;
}) {
  const t = useTranslations('reminders.zone');
  const [here, setHere] = useState<string | null>(null);
  useEffect(() => setHere(Intl.DateTimeFormat().resolvedOptions().timeZone), []);
  const zone = draft.timezone ?? view.timezone;
  const other = here !== null && here !== view.timezone ? here : draft.timezone;
  return (
    <div className="px-1">
      <p className="text-base text-ink-2">{t('in', { zone: cityOf(zone) })}</p>
      {other !== null && (
        <Checkbox
          card
          className="mt-2"
          label={t('here', { zone: cityOf(other) })}
          checked={draft.timezone === other}
          onChange={(event) => change({ timezone: event.target.checked ? other : null })}
        />
      )}
    </div>
  );
}

/** `America/New_York` is "New York". */
function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}
