// Opens a clinic and prints the invitation of its first manager:
//
//   npm run clinic -- --name "Northgate Physio" --email helen@northgate.example [--timezone Europe/London]
//                     [--phone "020 7946 0000"] [--country GB]
//
// The manager opens the link, sets name and password, and is led to the urgent contacts. The link works once, for
// 72 hours; a lost one is made anew with the same command and --clinic <id>.
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { writeInvitation } from '#lib/data/members/invite-member.ts';
import { newId } from '#lib/db/id.ts';
import { ownerClient } from '#prisma/demo/owner-client.ts';

const option = { type: 'string' } as const;

function isTimezone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en-US', { timeZone: zone }).resolvedOptions().timeZone);
  } catch {
    return false;
  }
}

const Asked = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1, '--name: how the clinic is called')
    .max(120, '--name has 120 letters at most'),
  email: z.string().trim().toLowerCase().pipe(z.email('--email: the address of the first manager')),
  timezone: z.string().refine(isTimezone, '--timezone: an IANA zone such as Europe/London').default('UTC'),
  phone: z.string().trim().max(40).default(''),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, '--country: two capital letters such as GB')
    .default('US'),
  clinic: z.uuid('--clinic: the id of a clinic that is there').optional(),
});

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      name: option,
      email: option,
      timezone: option,
      phone: option,
      country: option,
      clinic: option,
    },
  });
  const parsed = Asked.partial(values.clinic ? { name: true } : {}).safeParse(values);
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) {
      console.error(message.startsWith('--') ? message : `--${path.join('.')}: ${message}`);
    }
    console.error('Nothing was changed.');
    return 1;
  }
  const databaseUrl = process.env.DATABASE_URL;
  if (!databaseUrl)
    throw new Error('DATABASE_URL is not set: it must hold the connection of the database owner.');
  const { email = '', name, timezone = 'UTC', phone = '', country = 'US' } = parsed.data;
  const client = ownerClient(databaseUrl);
  try {
    const made = await client.$transaction(async (tx) => {
      const clinicId = parsed.data.clinic ?? newId();
      await tx.$queryRaw`select set_config('app.clinic', ${clinicId}, true)`;
      if (parsed.data.clinic) {
        await tx.clinic.findUniqueOrThrow({ where: { id: clinicId }, select: { id: true } });
      } else {
        await tx.clinic.create({
          data: { id: clinicId, name: name ?? '', phone, timezone, country },
          select: { id: true },
        });
      }
      const now = new Date();
      const invitation = { clinicId, email, role: 'manager', invitedBy: clinicId, now } as const;
      return { clinicId, ...(await writeInvitation(tx, invitation)) };
    });
    console.log(`Clinic ${made.clinicId}`);
    console.log(`${email} opens this link within 72 hours, once:\n\n  ${made.url}\n`);
    return 0;
  } finally {
    await client.$disconnect();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error('The clinic could not be opened; nothing was changed.');
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
