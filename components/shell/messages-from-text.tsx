'use client';

import { NextIntlClientProvider } from 'next-intl';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Locale, Messages } from '#lib/i18n/areas.ts';

type Some = Partial<Messages>;

const Around = createContext<Some>({});
const read = new Map<string, Some>();

/** There are as many texts as there are pages: each is read once, on the server for all requests together. */
function readOnce(text: string): Some {
  const known = read.get(text) ?? (JSON.parse(text) as Some);
  read.set(text, known);
  return known;
}

/**
 * Messages come as one text: as an object of a thousand parts the server wrote them, and read them again, part by part
 * with every answer.
 */
export function MessagesFromText({
  locale,
  text,
  timeZone,
  children,
}: {
  locale: Locale;
  text: string;
  timeZone: string;
  children: ReactNode;
}) {
  const around = useContext(Around);
  const messages = useMemo(() => ({ ...around, ...readOnce(text) }), [around, text]);
  return (
    <Around value={messages}>
      <NextIntlClientProvider locale={locale} messages={messages} timeZone={timeZone}>
        {children}
      </NextIntlClientProvider>
    </Around>
  );
}
