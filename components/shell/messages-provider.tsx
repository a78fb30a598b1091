import { getLocale, getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Area } from '#lib/i18n/areas.ts';
import { areasAsText } from '#lib/i18n/messages.ts';
import { MessagesFromText } from './messages-from-text.tsx';

/** Sends the named message areas to the client components inside, beside those of the providers around it. */
export async function AreaMessages({
  areas,
  timeZone = 'UTC',
  children,
}: {
  areas: readonly Area[];
  /** IANA zone in which the client components inside format instants. */
  timeZone?: string | undefined;
  children: ReactNode;
}) {
  const locale = await getLocale();
  return (
    <MessagesFromText locale={locale} text={areasAsText(await getMessages(), areas)} timeZone={timeZone}>
      {children}
    </MessagesFromText>
  );
}
