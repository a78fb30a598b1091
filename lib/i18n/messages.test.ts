import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createTranslator, IntlErrorCode } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { areas, defaultLocale, type Locale, locales } from './areas.ts';
import { loadMessages, pickAreas } from './messages.ts';

type Tree = { [key: string]: string | Tree };

const folder = (locale: Locale) => fileURLToPath(new URL(`./messages/${locale}`, import.meta.url));

function* texts(tree: Tree, path: string[] = []): Generator<{ key: string; text: string }> {
  for (const [name, value] of Object.entries(tree)) {
    if (typeof value === 'string') yield { key: [...path, name].join('.'), text: value };
    else yield* texts(value, [...path, name]);
  }
}

/** Errors of ICU syntax in one text; what is missing at run time (values, tags) does not count. */
function syntaxErrors(locale: Locale, text: string): string[] {
  const errors: string[] = [];
  const t = createTranslator({
    locale,
    messages: { text },
    onError: (error) => {
      if (error.code === IntlErrorCode.INVALID_MESSAGE) errors.push(error.message);
    },
  });
  t.rich('text', { absent: () => '' });
  return errors;
}

describe('syntaxErrors', () => {
  it('finds broken ICU and nothing else', () => {
    expect(syntaxErrors('en', '{count, plural, one {# day} other {# days}}')).toEqual([]);
    expect(syntaxErrors('en', 'Call <b>{phone}</b>')).toEqual([]);
    expect(syntaxErrors('en', '{count, plural, one {# day}')).not.toEqual([]);
    expect(syntaxErrors('en', '{count, plural, one {# day}}')).not.toEqual([]);
    expect(syntaxErrors('en', 'a <b>bold word')).not.toEqual([]);
  });
});

describe.each(locales)('messages in %s', (locale) => {
  it('has a file for every listed area and lists every file', () => {
    const files = readdirSync(folder(locale)).toSorted();
    expect(files).toEqual(areas.map((area) => `${area}.json`).toSorted());
  });

  it('is valid ICU throughout', async () => {
    const messages = (await loadMessages(locale)) as unknown as Tree;
    const broken = [...texts(messages)].flatMap(({ key, text }) =>
      syntaxErrors(locale, text).map((error) => `${key}: ${error}`),
    );
    expect(broken).toEqual([]);
  });

  it('has the keys of the default language', async () => {
    const own = [...texts((await loadMessages(locale)) as unknown as Tree)].map(({ key }) => key);
    const base = [...texts((await loadMessages(defaultLocale)) as unknown as Tree)].map(({ key }) => key);
    expect(own.toSorted()).toEqual(base.toSorted());
  });
});

describe('pickAreas', () => {
  it('passes on the named areas only', async () => {
    const messages = await loadMessages(defaultLocale);
    expect(pickAreas(messages, ['ui'])).toEqual({ ui: messages.ui });
  });
});
