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

export default createNextIntlPlugin('./lib/i18n/request.ts')(config);
