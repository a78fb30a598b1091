'use client';

import { Icon, Info } from '#components/ui/icon.tsx';
import { Popover } from '#components/ui/popover.tsx';

/** How far a root hint can be trusted; one press away from the hint. */
export function RootHintNote({ label, note }: { label: string; note: string }) {
  return (
    <Popover
      title={label}
      align="start"
      trigger={
        <button
          type="button"
          aria-label={label}
          className="grid size-6 place-items-center rounded-full text-ink-2 hover:text-ink coarse:-my-2.5 coarse:size-11"
        >
          <Icon of={Info} size="xs" />
        </button>
      }
    >
      <p className="max-w-72 font-normal">{note}</p>
    </Popover>
  );
}
