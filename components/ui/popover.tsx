'use client';

import { Popover as Base } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';

/** A small panel at its button, for anything that is not a list of commands. Esc and a press outside close it. */
export function Popover({
  trigger,
  title,
  align = 'end',
  children,
}: {
  trigger: ReactElement;
  /** Names the panel for screen readers. */
  title: string;
  align?: 'start' | 'center' | 'end';
  children: ReactNode;
}) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} align={align} className="z-40">
          <Base.Popup
            aria-label={title}
            className="max-w-[calc(100vw-2rem)] min-w-60 rounded-lg border border-line bg-surface p-4 shadow-float outline-none transition-opacity duration-(--duration-quick) data-starting-style:opacity-0 data-ending-style:opacity-0"
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
