'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Segmented } from '#components/ui/segmented.tsx';
import { parseTheme, THEME_COOKIE, type Theme, themes } from './theme.ts';

const YEAR_SECONDS = 31_536_000;

/** System, light or dark. Takes effect at once and is kept for a year in the `theme` cookie. */
export function ThemeChoice({ patient = false }: { patient?: boolean }) {
  const t = useTranslations('shell.theme');
  const [theme, setTheme] = useState<Theme>('system');
  useEffect(() => setTheme(parseTheme(document.documentElement.dataset.theme)), []);
  function choose(next: Theme) {
    setTheme(next);
    document.documentElement.dataset.theme = next;
    const secure = location.protocol === 'https:' ? '; Secure' : '';
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Safari before 18.4
    document.cookie = `${THEME_COOKIE}=${next}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax${secure}`;
  }
  return (
    <Segmented
      label={t('title')}
      name="theme"
      value={theme}
      onChange={choose}
      patient={patient}
      options={themes.map((value) => ({ value, label: t(value) }))}
    />
  );
}
