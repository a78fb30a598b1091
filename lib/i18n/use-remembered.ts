import { createTranslator, useLocale, useMessages, type useTranslations } from 'next-intl';
import { useMemo } from 'react';

/** Sentences that were formatted before: the language, the message and its values decide what is said. */
const said = new Map<string, string>();

/** A list says a few hundred different things; what fills this up is not worth keeping. */
const MOST_KEPT = 20_000;

type Words<N extends 'caseload' | 'chart' | 'glyph' | 'rules'> = ReturnType<typeof useTranslations<N>>;

/**
 * The same as `useTranslations`, for components that are drawn many times on a page: each sentence is formatted once per
 * process. For counts and words of the product; never with names or anything else that a person wrote. Has no `rich`.
 */
export function useRemembered(namespace: 'caseload'): Words<'caseload'>;
export function useRemembered(namespace: 'chart'): Words<'chart'>;
export function useRemembered(namespace: 'glyph'): Words<'glyph'>;
export function useRemembered(namespace: 'rules'): Words<'rules'>;
export function useRemembered(namespace: string): unknown {
  const locale = useLocale();
  const messages: unknown = useMessages();
  return useMemo(() => remembering(locale, messages, namespace), [locale, messages, namespace]);
}

type Values = Record<string, string | number>;
type Say = (key: string, values?: Values) => string;

function remembering(locale: string, messages: unknown, namespace: string): Say {
  const area = at(messages, namespace);
  let translate: Say | undefined;
  return (key, values) => {
    const message = at(area, key);
    if (values === undefined && typeof message === 'string' && !/[{<']/.test(message)) return message;
    const id = `${locale}\n${String(message)}\n${JSON.stringify(values)}`;
    const before = said.get(id);
    if (before !== undefined) return before;
    translate ??= makeTranslator({ locale, messages, namespace });
    const now = translate(key, values);
    if (said.size >= MOST_KEPT) said.clear();
    // What is missing in the messages is told by the translator each time.
    if (typeof message === 'string') said.set(id, now);
    return now;
  };
}

/** The namespace is checked where the words are asked for. */
const makeTranslator = createTranslator as unknown as (about: {
  locale: string;
  messages: unknown;
  namespace: string;
}) => Say;

function at(messages: unknown, path: string): unknown {
  let found = messages;
  for (const part of path.split('.')) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = (found as Record<string, unknown>)[part];
  }
  return found;
}
