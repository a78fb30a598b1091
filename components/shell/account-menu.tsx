'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Avatar } from '#components/ui/avatar.tsx';
import { ChevronDown, Icon } from '#components/ui/icon.tsx';
import { Popover } from '#components/ui/popover.tsx';
import { ThemeChoice } from './theme-choice.tsx';

/** Who is signed in, the theme, and what the slot holds: links of the account and the way out. */
export function AccountMenu({
  name,
  detail,
  children,
}: {
  name: string;
  detail?: string | undefined;
  children: ReactNode;
}) {
  const t = useTranslations('shell');
  return (
    <Popover
      title={t('account')}
      trigger={
        <button type="button" className="btn btn-quiet pl-2">
          <Avatar name={name} />
          <span className="sr-only">{t('account')}</span>
          <span className="max-w-40 truncate max-xl:sr-only">{name}</span>
          <Icon of={ChevronDown} size="xs" />
        </button>
      }
    >
      <div className="font-semibold">{name}</div>
      {detail !== undefined && <div className="text-xs text-ink-2">{detail}</div>}
      <div className="mt-3 border-t border-line pt-3">
        <ThemeChoice />
      </div>
      <div className="mt-3 grid justify-items-stretch gap-1 border-t border-line pt-3">{children}</div>
    </Popover>
  );
}
