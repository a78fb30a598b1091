import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Area } from '#lib/i18n/areas.ts';
import { pickAreas } from '#lib/i18n/messages.ts';

/**
 * Sends the named message areas, and always `ui`, to the client components inside.
 * A provider within another replaces it: name every area that is used below.
 */
export async function AreaMessages({
  areas,
  timeZone,
  children,
}: {
  areas: readonly Area[];
  /** IANA zone in which the client components inside format instants; without it UTC. */
  timeZone?: string | undefined;
  children: ReactNode;
}) {
  const messages = pickAreas(await getMessages(), ['ui', ...areas]);
  return (
    <NextIntlClientProvider messages={messages} {...(timeZone === undefined ? {} : { timeZone })}>
      {children}
    </NextIntlClientProvider>
  );
}
