import { createDecipheriv, createECDH, createPublicKey, hkdfSync, verify } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client } from 'pg';
import { SMTPServer } from 'smtp-server';
import type { Person } from './authorization/people.ts';
import { makeWorld } from './authorization/world.ts';

export const owner = new Client({ connectionString: process.env.DATABASE_URL ?? '' });

export type ReminderWorld = {
  clinicId: string;
  patient: Person;
  /** Of the same clinic, to see that nothing reaches her. */
  other: Person;
  patientToken: Awaited<ReturnType<typeof makeWorld>>['tokens']['patient'];
  therapistToken: Awaited<ReturnType<typeof makeWorld>>['tokens']['therapist'];
};

/** A clinic with a patient whose routine of today is open: no urgent flag, nothing logged, one exercise a day. */
export async function makeReminderWorld(): Promise<ReminderWorld> {
  const world = await makeWorld(process.env.DATABASE_URL ?? '');
  const { patient: patientToken, therapist: therapistToken } = world.tokens;
  const clinicId = therapistToken?.cid ?? '';
  const { own: patient, 'same-clinic': other } = world.people;
  await owner.query("select set_config('app.clinic', $1, false)", [clinicId]);
  await owner.query(`update flags set cleared_at = now() where patient_id = $1 and severity = 'urgent'`, [
    patient.patientId,
  ]);
  await forgetEntries(patient.patientId);
  await owner.query('delete from reminder_sends where clinic_id = $1', [clinicId]);
  await owner.query('delete from reminder_plans where clinic_id = $1', [clinicId]);
  await owner.query('update patients set email = $2 where id = $1', [
    patient.patientId,
    'reader@example.com',
  ]);
  return { clinicId, patient, other, patientToken, therapistToken };
}

/** Nothing was logged. */
export async function forgetEntries(patientId: string): Promise<void> {
  await owner.query('delete from exercise_logs where patient_id = $1', [patientId]);
  await owner.query('delete from reports where patient_id = $1', [patientId]);
}

export type Pushed = {
  path: string;
  headers: IncomingHttpHeaders;
  message: Record<string, string>;
  claims: Claims;
};
type Claims = { aud: string; exp: number; sub: string };

/** A browser as the push service knows it: its keys, and what came for it. */
export function makeBrowser() {
  const keys = createECDH('prime256v1');
  keys.generateKeys();
  const auth = Buffer.from('0123456789abcdef');
  return {
    keys,
    auth,
    p256dh: keys.getPublicKey('base64url', 'uncompressed'),
    secret: auth.toString('base64url'),
  };
}

export type Browser = ReturnType<typeof makeBrowser>;

/**
 * A push service on this machine. It checks the signature of the sender (RFC 8292), and opens the message with the
 * browser's keys (RFC 8188, 8291). `answer` is its next status.
 */
export async function makePushService(browser: Browser) {
  const pushed: Pushed[] = [];
  const service = { answer: 201, pushed, origin: '', stop: () => {} };
  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts);
      pushed.push({
        path: request.url ?? '',
        headers: request.headers,
        message: JSON.parse(open(body, browser)) as Record<string, string>,
        claims: claimsOf(request.headers.authorization ?? ''),
      });
      response.writeHead(service.answer).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  service.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  service.stop = () => server.close();
  return service;
}

/** Text of an encrypted push with one record. Throws when it was not made for this browser. */
function open(body: Buffer, { keys, auth }: Browser): string {
  const salt = body.subarray(0, 16);
  const keyLength = body.readUInt8(20);
  const sender = body.subarray(21, 21 + keyLength);
  const sealed = body.subarray(21 + keyLength);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), keys.getPublicKey(), sender]);
  const secret = Buffer.from(hkdfSync('sha256', keys.computeSecret(sender), auth, info, 32));
  const derive = (label: string, length: number) =>
    Buffer.from(hkdfSync('sha256', secret, salt, Buffer.from(`Content-Encoding: ${label}\0`), length));
  const decipher = createDecipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12));
  decipher.setAuthTag(sealed.subarray(-16));
  const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  // The last record ends with a byte 2 and padding.
  return plain.subarray(0, plain.lastIndexOf(2)).toString('utf8');
}

/** Claims of a signature that is right; throws for any other. */
function claimsOf(authorization: string): Claims {
  const [, token = '', key = ''] = /^vapid t=([^,]+), ?k=(.+)$/.exec(authorization) ?? [];
  const [head = '', claims = '', signature = ''] = token.split('.');
  const point = Buffer.from(key, 'base64url');
  const publicKey = createPublicKey({
    format: 'jwk',
    key: {
      kty: 'EC',
      crv: 'P-256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    },
  });
  const isRight = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  if (!isRight) throw new Error('The push was not signed by its key');
  return JSON.parse(Buffer.from(claims, 'base64url').toString()) as Claims;
}

/** A mail server on this machine; `mails` holds what it was given, as raw text. */
export async function makeMailServer() {
  const mails: { to: string[]; raw: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        mails.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(parts).toString('utf8'),
        });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return { mails, url: `smtp://127.0.0.1:${port}`, stop: () => server.close(() => undefined) };
}
