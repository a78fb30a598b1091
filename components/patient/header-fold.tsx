'use client';

import { type ReactNode, useId, useState } from 'react';
import { Ellipsis } from '#components/ui/icon.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { FOLDED } from './folded.ts';

/** Name, actions and facts of the header; on a phone one button opens the actions and all that is `FOLDED`. */
export function HeaderFold({
  label,
  who,
  actions,
  children,
}: {
  label: string;
  who: ReactNode;
  actions: ReactNode;
  children: ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div className="group/head" data-folded={isOpen ? undefined : ''}>
      <div className="mt-3 flex flex-wrap items-center justify-between gap-x-8 gap-y-3">
        <div className="flex min-w-0 items-start gap-2 max-md:w-full">
          <div className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-3">{who}</div>
          <IconButton
            className="md:hidden"
            icon={Ellipsis}
            label={label}
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setOpen(!isOpen)}
          />
        </div>
        <div id={id} className={`flex flex-wrap gap-2 ${FOLDED}`}>
          {actions}
        </div>
      </div>
      {children}
    </div>
  );
}
