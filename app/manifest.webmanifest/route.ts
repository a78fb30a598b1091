import { getTranslations } from 'next-intl/server';

/** Makes the patient's app installable. */
export async function GET(): Promise<Response> {
  const t = await getTranslations('offline');
  const icon = (src: string, sizes: string, purpose: string) => ({ src, sizes, type: 'image/png', purpose });
  const manifest = {
    id: '/today',
    name: t('app.name'),
    short_name: t('app.name'),
    description: t('app.about'),
    start_url: '/today',
    scope: '/',
    display: 'standalone',
    background_color: '#f7f6f3',
    theme_color: '#f7f6f3',
    categories: ['health', 'medical'],
    icons: [
      icon('/icon-192.png', '192x192', 'any'),
      icon('/icon-512.png', '512x512', 'any'),
      icon('/icon-maskable-512.png', '512x512', 'maskable'),
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
    ],
    shortcuts: [
      { name: t('app.checkIn'), url: '/check-in' },
      { name: t('app.urgent'), url: '/urgent' },
    ],
  };
  return Response.json(manifest, {
    headers: { 'content-type': 'application/manifest+json', 'cache-control': 'public, max-age=3600' },
  });
}
