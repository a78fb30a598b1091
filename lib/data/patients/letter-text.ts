import { firstAndLast, type RecordWords } from './record-words.ts';
import type { PatientView } from './view.ts';

/** A draft of the discharge letter, from what the record knows; what it does not know is said so. */
export function letterText(
  view: PatientView,
  clinic: { name: string; phone: string },
  words: RecordWords,
): string {
  const { record, patient, stages, acts, rules } = words;
  const { episode, summary, chart, standing } = view;
  const { name } = view.patient;
  const { leg, back, zone } = summary.levels;
  const scores = (['rmdq', 'psfs'] as const).flatMap((kind) => {
    const score = firstAndLast(chart[kind]);
    return score
      ? [
          record('letter.measure', {
            name: record(`label.${kind}`),
            from: words.figure(score.from),
            to: words.figure(score.to),
          }),
        ]
      : [];
  });
  const programs = [...new Set(view.programTitles)];
  const care = [
    record('letter.care', {
      name,
      from: words.date(episode.openedOn),
      to: words.date(view.today),
      side: patient(`side.${episode.side}`).toLowerCase(),
      stage: stages(`${episode.stage}`).toLowerCase(),
      direction: patient(`direction.${episode.direction}`),
    }),
  ];
  const course = [
    record('letter.start', {
      leg: words.figure(leg.base),
      back: words.figure(back.base),
      zone: words.zone(zone.base),
    }),
    record('letter.now', {
      leg: words.figure(leg.current),
      back: words.figure(back.current),
      zone: words.zone(zone.current),
    }),
    ...scores,
  ];
  const done = [
    ...(programs.length > 0 ? [record('letter.programs', { list: programs.join(', ') })] : []),
    ...(summary.adherence14 === null ? [] : [record('letter.adherence', { percent: summary.adherence14 })]),
    ...(standing.referrals.length > 0
      ? [
          record('letter.referrals', {
            list: standing.referrals
              .map(({ type, on }) =>
                record('referred', { type: acts(`referral.types.${type}`), date: words.date(on) }),
              )
              .join('; '),
          }),
        ]
      : []),
  ];
  const open = view.flags.filter((flag) => flag.severity !== 'good');
  return [
    `${record('letter.from', { clinic: clinic.name, phone: clinic.phone })}\n${words.date(view.today)}`,
    record('letter.re', {
      name,
      born: words.date(view.patient.birthDate),
      record: view.patient.recordNo,
    }),
    record('letter.dear'),
    care.join(' '),
    course.join('\n'),
    ...(done.length > 0 ? [done.join('\n')] : []),
    ...(open.length > 0
      ? [record('letter.flags', { list: open.map((flag) => rules(`name.${flag.rule}`)).join(', ') })]
      : []),
    record('letter.advice', { name }),
    `${record('letter.regards')}\n${episode.therapistName}`,
  ].join('\n\n');
}
