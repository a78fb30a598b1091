'use client';

import { Menu as Base } from '@base-ui/react/menu';
import { clsx } from 'clsx';
import type { Route } from 'next';
import Link from 'next/link';
import type { ReactElement, ReactNode } from 'react';
import { Kbd } from './kbd.tsx';

/** Something to do, or somewhere to go. */
export type MenuEntry = {
  key: string;
  label: ReactNode;
  icon?: ReactNode;
  keys?: string;
  /** Ends or removes something. */
  urgent?: boolean;
} & ({ onSelect: () => void; href?: never } | { href: string; onSelect?: never });

const itemClass =
  'flex min-h-9 w-full cursor-pointer items-center gap-2.5 rounded-sm px-2.5 outline-none select-none data-highlighted:bg-sunken coarse:min-h-11';

/** A list of commands at a button. Arrow keys, typing, Esc. Groups are divided by a line. */
export function Menu({
  trigger,
  groups,
  align = 'end',
}: {
  trigger: ReactElement;
  groups: readonly (readonly MenuEntry[])[];
  align?: 'start' | 'end';
}) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} align={align} className="z-50 outline-none">
          <Base.Popup className="min-w-48 rounded-lg border border-line bg-surface p-1.5 text-sm shadow-float outline-none transition-opacity duration-(--duration-quick) data-starting-style:opacity-0 data-ending-style:opacity-0">
            {groups.map((group, index) => (
              <div key={group.map((entry) => entry.key).join()}>
                {index > 0 && <Base.Separator className="my-1.5 h-px bg-line" />}
                {group.map((entry) => (
                  <MenuLine key={entry.key} entry={entry} />
                ))}
              </div>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function MenuLine({ entry }: { entry: MenuEntry }) {
  const inside = (
    <>
      {entry.icon}
      <span className="flex-1">{entry.label}</span>
      {entry.keys !== undefined && <Kbd keys={entry.keys} />}
    </>
  );
  const classes = clsx(itemClass, entry.urgent && 'font-semibold text-urgent');
  if (entry.href !== undefined) {
    return (
      <Base.LinkItem render={<Link href={entry.href as Route} />} className={classes} closeOnClick>
        {inside}
      </Base.LinkItem>
    );
  }
  return (
    <Base.Item onClick={entry.onSelect} className={classes}>
      {inside}
    </Base.Item>
  );
}
