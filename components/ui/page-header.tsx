import type { ReactNode } from 'react';
import { ArrowLeft, Icon } from './icon.tsx';
import { TextLink } from './text-link.tsx';

/** Top of a page: the way back, the title, one line about it, and what can be done. */
export function PageHeader({
  title,
  lead,
  back,
  actions,
  patient = false,
}: {
  title: ReactNode;
  lead?: ReactNode;
  back?: { href: string; label: string } | undefined;
  actions?: ReactNode;
  patient?: boolean;
}) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
      <div className="min-w-0">
        {back !== undefined && (
          <TextLink href={back.href} className="gap-1.5 no-underline">
            <Icon of={ArrowLeft} />
            {back.label}
          </TextLink>
        )}
        <h1 className="text-2xl">{title}</h1>
        {lead !== undefined && (
          <p className={patient ? 'text-base text-ink-2' : 'mt-0.5 text-ink-2'}>{lead}</p>
        )}
      </div>
      {actions !== undefined && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  );
}
