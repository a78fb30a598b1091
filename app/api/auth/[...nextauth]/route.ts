import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions } from '#lib/auth/next-auth.ts';

type Context = { params: Promise<{ nextauth: string[] }> };

/** next-auth's `_log` would write what strangers send into our log. */
const SWITCHED_OFF = new Set(['_log', 'error', 'verify-request']);

async function handler(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  if (SWITCHED_OFF.has(nextauth[0] ?? '')) return new Response(null, { status: 404 });
  return NextAuth(request, context, authOptions());
}

export { handler as GET, handler as POST };
