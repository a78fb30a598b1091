import { firstAndLast, type RecordWords } from './record-words.ts';
import type { PatientView } from './view.ts';

const LABEL_WIDTH = 16;
const LINE_WIDTH = 78;

type Section = { title: string; rows: readonly (readonly [string, string] | string)[] };

/** The patient page as plain text of at most 78 columns, for pasting into another system. */
export function noteText(view: PatientView, words: RecordWords): string {
  const { record } = words;
  const sections = [
    status(view, words),
    change(view, words),
    flags(view, words),
    plan(view, words),
    standing(view, words),
  ];
  return [
    record('head', { date: words.date(view.today) }),
    record('person', {
      name: view.patient.name,
      born: words.date(view.patient.birthDate),
      record: view.patient.recordNo,
    }),
    ...sections.filter(({ rows }) => rows.length > 0).map(sectionText),
    wrap(record('sources'), 0).join('\n'),
  ]
    .join('\n\n')
    .replace('\n\n', '\n');
}

function sectionText({ title, rows }: Section): string {
  const lines = rows.flatMap((row) =>
    typeof row === 'string'
      ? wrap(`- ${row}`, 2)
      : wrap(`${row[0].padEnd(LABEL_WIDTH)}${row[1]}`, LABEL_WIDTH),
  );
  return [title.toUpperCase(), ...lines].join('\n');
}

/** Breaks a line between words; what follows is set in. */
function wrap(line: string, indent: number): string[] {
  const lines: string[] = [];
  let rest = line;
  while (rest.length > LINE_WIDTH) {
    const cut = rest.lastIndexOf(' ', LINE_WIDTH);
    if (cut <= indent) break;
    lines.push(rest.slice(0, cut).trimEnd());
    rest = ' '.repeat(indent) + rest.slice(cut + 1);
  }
  return [...lines, rest];
}

function status({ episode, program }: PatientView, words: RecordWords): Section {
  const { record, patient, stages, rules } = words;
  const stage = stages(`${episode.stage}`);
  const { gate } = episode;
  return {
    title: record('section.status'),
    rows: [
      [
        record('label.stage'),
        episode.week === null ? stage : patient('stageWeek', { stage, week: episode.week }),
      ],
      [
        record('label.program'),
        program === null
          ? record('none')
          : record('phase', {
              title: program.title,
              phase: program.phase.position,
              count: program.phase.count,
              name: program.phase.title,
            }),
      ],
      [record('label.side'), patient(`side.${episode.side}`)],
      [record('label.direction'), patient(`direction.${episode.direction}`)],
      [record('label.precautions'), words.list(episode.precautions.map(words.precaution))],
      ...(episode.limits.length === 0
        ? []
        : [
            [
              record('label.limits'),
              words.list(
                episode.limits.map(({ what, until }) =>
                  until === null
                    ? words.limit(what)
                    : record('limitUntil', { what: words.limit(what), date: words.date(until) }),
                ),
              ),
            ] as const,
          ]),
      [
        record('label.gate'),
        gate === null
          ? record('unknown')
          : gate.ticks.length === 0
            ? record('gateClear', { date: words.date(gate.date) })
            : record('gateTicked', {
                ticks: gate.ticks.map((tick) => rules(`tick.${tick}`)).join(', '),
                date: words.date(gate.date),
              }),
      ],
      [record('label.therapist'), episode.therapistName],
    ],
  };
}

function change({ summary, chart }: PatientView, words: RecordWords): Section {
  const { record, patient, figure, zone } = words;
  const title = record('section.change');
  if (chart.isTooEarly) return { title, rows: [record('tooEarly')] };
  const { leg, back, zone: reach } = summary.levels;
  const pain = (level: typeof leg, kind: 'leg' | 'back') => {
    const values = { from: figure(level.base), to: figure(level.current) };
    return chart.goal !== null && chart.primaryPain === kind
      ? record('changeGoal', { ...values, goal: figure(chart.goal) })
      : record('change', values);
  };
  const scores = (['rmdq', 'psfs'] as const).flatMap((kind) => {
    const score = firstAndLast(chart[kind]);
    return score
      ? [
          [
            record(`label.${kind}`),
            record('change', { from: figure(score.from), to: figure(score.to) }),
          ] as const,
        ]
      : [];
  });
  return {
    title,
    rows: [
      [record('label.leg'), pain(leg, 'leg')],
      [record('label.back'), pain(back, 'back')],
      [record('label.reaches'), record('change', { from: zone(reach.base), to: zone(reach.current) })],
      ...scores,
      [
        record('label.trend'),
        summary.trend === null ? record('unknown') : patient(`summary.trendWord.${summary.trend}`),
      ],
      [
        record('label.adherence'),
        summary.adherence14 === null
          ? record('unknown')
          : record('adherence14', { percent: summary.adherence14 }),
      ],
    ],
  };
}

function flags({ flags: open }: PatientView, words: RecordWords): Section {
  return {
    title: words.record('section.flags'),
    rows:
      open.length === 0
        ? [words.record('none')]
        : open.map((flag) => `${words.rules(`name.${flag.rule}`)}: ${words.sentence(flag.says)}`),
  };
}

function plan({ program }: PatientView, { record }: RecordWords): Section {
  return {
    title: record('section.plan'),
    rows: (program?.items ?? []).map(({ name, prescription }) => {
      const { asNeeded, timesPerWeek, timesPerDay } = prescription;
      const often = asNeeded
        ? record('asNeeded')
        : timesPerWeek === null
          ? record('perDay', { count: timesPerDay })
          : record('perWeek', { count: timesPerWeek });
      return record('item', { name, often });
    }),
  };
}

function standing({ standing: agreed, today }: PatientView, words: RecordWords): Section {
  const { record, acts } = words;
  const { half, discharge } = agreed;
  return {
    title: record('section.standing'),
    rows: [
      ...agreed.booked
        .filter(({ on }) => on >= today)
        .map(
          ({ on, how }) =>
            [
              record('label.review'),
              record('booked', { date: words.date(on), how: acts(`review.way.${how}`).toLowerCase() }),
            ] as const,
        ),
      ...agreed.referrals.map(
        ({ on, type }) =>
          [
            record('label.referral'),
            record('referred', { type: acts(`referral.types.${type}`), date: words.date(on) }),
          ] as const,
      ),
      ...(half !== null
        ? [[record('label.half'), record('halfUntil', { date: words.date(half.until) })] as const]
        : []),
      ...(discharge?.followUps ?? []).map((on) => [record('label.followUp'), words.date(on)] as const),
    ],
  };
}
