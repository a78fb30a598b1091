// Makes a clinic for one test beside the demo, out of the demo's stories, and removes it again. A process of its own:
// the stories are run through the product's server code.
//
//   node --conditions=react-server e2e/own-clinic-script.ts make <key>     prints an OwnClinic as JSON
//   node --conditions=react-server e2e/own-clinic-script.ts remove <key>
import { buildClinic } from '#prisma/demo/build/clinic.ts';
import { clinicIdOf, memberIdOf, patientIdOf, subjectOf } from '#prisma/demo/build/subject.ts';
import { clockAt } from '#prisma/demo/clock.ts';
import { ownerClient } from '#prisma/demo/owner-client.ts';
import { harborNotProgressing } from '#prisma/demo/people/harbor-not-progressing.ts';
import { harborReady } from '#prisma/demo/people/harbor-ready.ts';
import { harborReview } from '#prisma/demo/people/harbor-review.ts';
import { harborUrgent } from '#prisma/demo/people/harbor-urgent.ts';
import { harborWatch } from '#prisma/demo/people/harbor-watch.ts';
import { mapleLane } from '#prisma/demo/people/maple-lane.ts';
import type { ClinicStory } from '#prisma/demo/person.ts';
import { removeClinic } from '#prisma/demo/remove.ts';
import { replayEpisode } from '#prisma/demo/replay.ts';
import { writeClinic } from '#prisma/demo/write.ts';
import type { OwnClinic } from './own-clinic.ts';

const TRANSACTION = { maxWait: 20_000, timeout: 600_000 } as const;

/** Nobody has answered anything yet, and all are patients of the first therapist. */
function storyOf(key: string): ClinicStory {
  const people = [
    ...harborUrgent,
    ...harborNotProgressing,
    ...harborReview,
    ...harborReady,
    ...harborWatch.slice(0, 2),
    ...mapleLane,
  ];
  const member = (name: string) => ({
    key: name.toLowerCase(),
    name: `${name} ${key}`,
    title: 'PT',
    role: 'therapist' as const,
    email: `${name.toLowerCase()}.${key}@example.com`,
  });
  return {
    key,
    name: `Round ${key}`,
    phone: '(207) 555-0100',
    areaCode: '207',
    timezone: 'America/New_York',
    emergencyDepartment: 'the emergency department',
    adviceLine: '(207) 555-0199',
    staff: [member('Rona'), member('Tom')],
    people: people.map(({ acts: _, ...person }) => ({ ...person, therapist: 'rona' })),
    signIns: [],
  };
}

async function make(key: string): Promise<OwnClinic> {
  const story = storyOf(key);
  const client = ownerClient(process.env.DATABASE_URL ?? '');
  try {
    await client.$transaction(async (tx) => {
      const clock = clockAt(new Date(), story.timezone);
      const rows = buildClinic(story, clock);
      await writeClinic(tx, rows);
      for (const person of story.people)
        await replayEpisode(tx, subjectOf(key, person, clock).keys, clock, rows);
    }, TRANSACTION);
  } finally {
    await client.$disconnect();
  }
  return {
    key,
    clinicId: clinicIdOf(key),
    therapistId: memberIdOf(key, 'rona'),
    colleagueId: memberIdOf(key, 'tom'),
    patients: story.people.map((person) => ({
      id: patientIdOf(key, person.key),
      name: `${person.given} ${person.family}`,
    })),
  };
}

async function remove(key: string): Promise<void> {
  const client = ownerClient(process.env.DATABASE_URL ?? '');
  try {
    await client.$transaction((tx) => removeClinic(tx, clinicIdOf(key)), TRANSACTION);
  } finally {
    await client.$disconnect();
  }
}

const [what = '', key = ''] = process.argv.slice(2);
if (what === 'make') console.log(JSON.stringify(await make(key)));
else if (what === 'remove') await remove(key);
else throw new Error(`own-clinic-script: make or remove, not "${what}"`);
