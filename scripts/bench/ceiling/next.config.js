import path from 'node:path';

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // The packages are those of the project.
  turbopack: { root: path.resolve(import.meta.dirname, '..', '..', '..') },
  serverExternalPackages: ['pg'],
};

export default config;
