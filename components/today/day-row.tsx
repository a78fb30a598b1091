import type { ReactNode } from 'react';
import { Icon, type LucideIcon } from '#components/ui/icon.tsx';

/** One line of the day: picture, what, when, and the button. In little room the picture gives way; with large words the button stands below. */
export function DayRow({
  icon,
  title,
  detail,
  action,
}: {
  icon: LucideIcon;
  title: ReactNode;
  detail?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <li className="flex min-h-18 flex-wrap items-center gap-x-3 gap-y-2 px-4 py-3 @min-[20rem]:gap-x-4">
      <span className="hidden size-11 flex-none place-items-center rounded-full bg-sunken text-ink-2 @min-[20rem]:grid">
        <Icon of={icon} size="lg" />
      </span>
      <span className="min-w-32 flex-1">
        <span className="block font-semibold leading-6">{title}</span>
        {detail !== undefined && <span className="block text-base leading-snug text-ink-2">{detail}</span>}
      </span>
      {action}
    </li>
  );
}
