import createNextIntlPlugin from 'next-intl/plugin';

/** @type {import('next').NextConfig} */
const config = {
  typedRoutes: true,
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` checks the types of everything; a start need not do it again.
  typescript: { ignoreBuildErrors: true },
  // Surfaces that Sturdy does not use stay switched off.
  images: { unoptimized: true },
  deploymentId: process.env.STURDY_BUILD_ID,
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pg-boss', 'nodemailer', 'pdfkit'],
};

// Messages are compiled with the build: phones need no parser for them.
const withMessages = createNextIntlPlugin({
  requestConfig: './lib/i18n/request.ts',
  experimental: {
    messages: { path: './lib/i18n/messages', format: 'json', locales: 'infer', precompile: true },
  },
});

export default withMessages(config);
