import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { fontVariables } from '#components/shell/font.ts';
import { AreaMessages } from '#components/shell/messages-provider.tsx';
import { parseTheme, THEME_COOKIE, themeColor } from '#components/shell/theme.ts';
import './globals.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell');
  return {
    title: { default: t('name'), template: `%s · ${t('name')}` },
    robots: { index: false, follow: false },
    icons: { icon: '/icon.svg' },
  };
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor,
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = parseTheme((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html lang={await getLocale()} data-theme={theme} className={fontVariables}>
      <body>
        <AreaMessages areas={['ui', 'pages']}>{children}</AreaMessages>
      </body>
    </html>
  );
}
