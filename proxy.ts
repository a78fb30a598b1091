import { type NextRequest, NextResponse } from 'next/server';

const YEAR_SECONDS = 31_536_000;

/** Uploaded files run nothing, even when one is opened on its own. */
const UPLOAD_POLICY = "default-src 'none'; sandbox";

/** Sets headers only. Who may see what is decided behind the guard, never here. */
export function proxy(request: NextRequest) {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const isUpload = request.nextUrl.pathname.startsWith('/api/v1/media/');
  const policy = isUpload ? UPLOAD_POLICY : contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries(securityHeaders(policy))) response.headers.set(name, value);
  return response;
}

function contentSecurityPolicy(nonce: string): string {
  // React's development build needs eval for its error overlay; production never allows it.
  const development = process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : '';
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function securityHeaders(policy: string): Record<string, string> {
  return {
    'content-security-policy': policy,
    'strict-transport-security': `max-age=${YEAR_SECONDS * 2}; includeSubDomains`,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy':
      'camera=(), microphone=(), geolocation=(), payment=(), usb=(), screen-wake-lock=(self)',
  };
}

/**
 * Everything but uploads: behind a proxy Next holds a whole body in memory, cut off at 10 MB, before anybody has asked
 * who sends it. Their answers get headers of their own in lib/guard/upload-route.ts.
 */
export const config = { matcher: '/((?!api/v1/media$).*)' };
