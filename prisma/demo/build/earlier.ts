import { curveAt } from '../curve.ts';
import type { EarlierEpisode, ProgramStory } from '../person.ts';
import { fingerprint } from '../random.ts';
import { templateOf } from './prescribe.ts';
import { addPrograms, programsOf } from './programs.ts';
import type { RowLists } from './rows.ts';
import type { Subject } from './subject.ts';

const MINUTE = 17 * 60 + 30;

/** Its program, phases spread evenly over the time it took. */
function planOfEpisode({ openedAgo, days, template }: EarlierEpisode): ProgramStory {
  const count = templateOf(template).phases.length;
  const phases = Array.from({ length: count - 1 }, (_, index) =>
    Math.round(openedAgo - ((index + 1) * days) / count),
  );
  return { template, from: openedAgo, to: openedAgo - days, phases };
}

/** An episode that is over: how it began, what was given, a weekly report, how it ended. */
export function addEarlierEpisodes(rows: RowLists, subject: Subject): void {
  (subject.story.earlier ?? []).forEach((earlier, index) => {
    addEarlier(rows, subject, earlier, `earlier${index + 1}`);
  });
}

function addEarlier(rows: RowLists, subject: Subject, earlier: EarlierEpisode, name: string): void {
  const { story, clock, clinicId, patientId, therapistId, id } = subject;
  const { openedAgo, days, intake } = earlier;
  const episodeId = id(name);
  const keys = { clinicId, patientId, episodeId };
  const endAgo = openedAgo - days;
  const createdAt = clock.at(openedAgo, MINUTE);
  const stage = templateOf(earlier.template).stage;
  rows.episodes.push({
    clinicId,
    id: episodeId,
    patientId,
    therapistId,
    stage,
    mode: 'discharged',
    openedOn: clock.date(openedAgo),
    programStartedOn: clock.date(openedAgo),
    recoveredOn: clock.date(endAgo),
    dischargedOn: clock.date(endAgo),
    onsetDate: clock.date(openedAgo + 9),
    course: 'same',
    pattern: 'intermittent',
    direction: story.direction ?? 'untested',
    earlierEpisodes: Math.max(0, (story.earlierEpisodes ?? 1) - 1),
    legs: intake.zone >= 2 ? 'one' : 'none',
    side: story.side ?? 'none',
    intakeLeg: intake.leg,
    intakeBack: intake.back,
    intakeZone: intake.zone,
    aggravators: [...story.aggravators],
    easers: [...story.easers],
    createdAt,
  });
  const plans = [planOfEpisode(earlier)];
  addPrograms(rows, subject, programsOf(subject, plans, `${name}/`), plans, episodeId);
  addWeeklyReports(rows, subject, earlier, name, keys);
  for (const [ago, value] of [
    [openedAgo, earlier.rmdq[0]],
    [endAgo, earlier.rmdq[1]],
  ] as const) {
    rows.measures.push({
      ...keys,
      id: id(`${name}/rmdq/${ago}`),
      localDate: clock.date(ago),
      kind: 'rmdq',
      value,
      createdAt: clock.at(ago, MINUTE),
    });
  }
  const notedAt = clock.at(endAgo, MINUTE);
  rows.notes.push({
    ...keys,
    id: id(`${name}/note`, notedAt),
    authorId: therapistId,
    body: earlier.note,
    createdAt: notedAt,
  });
}

function addWeeklyReports(
  rows: RowLists,
  { clock, id }: Subject,
  { openedAgo, days, intake }: EarlierEpisode,
  name: string,
  keys: { clinicId: string; patientId: string; episodeId: string },
): void {
  const endAgo = openedAgo - days;
  const easing = (start: number) =>
    [
      [openedAgo, start],
      [endAgo, 0],
    ] as const;
  for (let ago = openedAgo - 1; ago >= endAgo; ago -= 7) {
    const madeAt = clock.at(ago, MINUTE);
    const answers = {
      leg: Math.round(curveAt(easing(intake.leg), ago)),
      back: Math.round(curveAt(easing(intake.back), ago)),
      zone: Math.round(curveAt(easing(intake.zone), ago)),
    };
    rows.reports.push({
      ...keys,
      ...answers,
      id: id(`${name}/report/${ago}`, madeAt),
      clientId: id(`${name}/report/${ago}/device`, madeAt),
      payloadHash: fingerprint(answers),
      localDate: clock.date(ago),
      timezone: clock.timezone,
      madeAt,
      receivedAt: madeAt,
    });
  }
}
