import 'server-only';
import { cookies } from 'next/headers';
import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { z } from 'zod';
import { env, isSecureSite } from '#lib/env.ts';
import { log } from '#lib/log.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { deviceCookieName, readDeviceCookie, writeDeviceCookie } from './device-cookie.ts';
import { readSessionToken, type SessionToken, sessionCookieName } from './session-token.ts';
import { LIFETIME, revokeSession } from './sessions.ts';
import { signInByCode } from './sign-in-code.ts';
import { signInPatient } from './sign-in-patient.ts';
import { signInStaff } from './sign-in-staff.ts';
import { switchClinic } from './switch-clinic.ts';

type RequestHeaders = Record<string, string | undefined> | undefined;

const StaffForm = z.object({ email: z.string().max(320), password: z.string().max(1_024) });
const ClinicForm = z.object({ clinicId: z.uuid() });
const InvitationForm = z.object({
  token: z.string().max(128),
  way: z.enum(['new', 'existing']),
  name: z.string().max(120).default(''),
  password: z.string().max(1_024),
});
const PatientForm = z.object({
  linkToken: z.string().max(128),
  birthDate: z.iso
    .date()
    .optional()
    .or(z.literal('').transform(() => undefined)),
});
const CodeForm = z.object({ code: z.string().max(20), birthDate: z.iso.date() });

/** next-auth's user: the session token only. */
function asUser(token: SessionToken | null) {
  return token && { id: token.sid, ...token };
}

/** Any failure inside a sign-in is "no", never a text in the address bar. */
async function quietly<T>(work: () => Promise<T | null>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    log('error', 'sign-in-failed', { error: error instanceof Error ? error.message : String(error) });
    return null;
  }
}

function ipOf(headers: RequestHeaders): string {
  return headers?.['x-forwarded-for']?.split(',').at(-1)?.trim() ?? 'direct';
}

function deviceLabelOf(headers: RequestHeaders): string {
  return (headers?.['user-agent'] ?? '').slice(0, 200);
}

export function authOptions(): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: LIFETIME.patient.absolute / 1_000 },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecureSite() },
      },
    },
    logger: { error: (code) => log('error', 'next-auth', { code }), warn: () => {}, debug: () => {} },
    providers: [
      CredentialsProvider({
        id: 'staff',
        credentials: { email: {}, password: {} },
        authorize: (given, request) =>
          quietly(async () => {
            const form = StaffForm.safeParse(given);
            if (!form.success) return null;
            const { headers } = request as { headers: RequestHeaders };
            const person = { ...form.data, ip: ipOf(headers), deviceLabel: deviceLabelOf(headers) };
            return asUser(await signInStaff(person, new Date()));
          }),
      }),
      CredentialsProvider({
        id: 'clinic',
        credentials: { clinicId: {} },
        authorize: (given, request) =>
          quietly(async () => {
            const form = ClinicForm.safeParse(given);
            if (!form.success) return null;
            const { headers } = request as { headers: RequestHeaders };
            const token = await readSessionToken((await cookies()).get(sessionCookieName())?.value);
            const way = { ...form.data, token, deviceLabel: deviceLabelOf(headers) };
            return asUser(await switchClinic(way, new Date()));
          }),
      }),
      CredentialsProvider({
        id: 'invitation',
        credentials: { token: {}, way: {}, name: {}, password: {} },
        authorize: (given, request) =>
          quietly(async () => {
            const form = InvitationForm.safeParse(given);
            if (!form.success) return null;
            const { headers } = request as { headers: RequestHeaders };
            const person = { ...form.data, ip: ipOf(headers), deviceLabel: deviceLabelOf(headers) };
            return asUser(await acceptInvitation(person, new Date()));
          }),
      }),
      CredentialsProvider({
        id: 'patient',
        credentials: { linkToken: {}, birthDate: {} },
        authorize: (given, request) =>
          quietly(async () => {
            const form = PatientForm.safeParse(given);
            if (!form.success) return null;
            const { headers } = request as { headers: RequestHeaders };
            const device = await readDeviceCookie();
            const entry = await signInPatient(
              { ...form.data, device, ip: ipOf(headers), deviceLabel: deviceLabelOf(headers) },
              new Date(),
            );
            if (entry?.newDevice) await writeDeviceCookie(entry.newDevice);
            return asUser(entry?.session ?? null);
          }),
      }),
      CredentialsProvider({
        id: 'patient-code',
        credentials: { code: {}, birthDate: {} },
        authorize: (given, request) =>
          quietly(async () => {
            const form = CodeForm.safeParse(given);
            if (!form.success) return null;
            const { headers } = request as { headers: RequestHeaders };
            const entry = await signInByCode(
              { ...form.data, ip: ipOf(headers), deviceLabel: deviceLabelOf(headers) },
              new Date(),
            );
            if (entry?.newDevice) await writeDeviceCookie(entry.newDevice);
            return asUser(entry?.session ?? null);
          }),
      }),
    ],
    callbacks: {
      // Only a fresh sign-in fills the token; whatever a client sends with `update` is ignored.
      jwt: ({ token, user }) => {
        if (!user) return token;
        const { cid, sid, pid } = user as unknown as SessionToken;
        return { cid, sid, ...(pid ? { pid } : {}) };
      },
      // The session endpoint tells nothing; pages ask the guard.
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      signOut: async () => {
        const jar = await cookies();
        const token = await readSessionToken(jar.get(sessionCookieName())?.value);
        if (token) await revokeSession(token, 'signed out', new Date());
        jar.delete(deviceCookieName());
      },
    },
  };
}
