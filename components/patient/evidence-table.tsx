import { useTranslations } from 'next-intl';
import { type BulletTest, BulletTests } from '#components/chart/bullet-tests.tsx';
import { LadderPicture } from '#components/glyph/distal-ladder.tsx';
import type { EvidenceTest } from '#lib/clinical/result.ts';
import type { FlagView } from '#lib/data/patients/view.ts';
import { asZone } from './as-zone.ts';
import { evidenceBullet } from './evidence-scale.ts';
import { useEvidenceWords } from './evidence-words.ts';
import { type Reading, useDays } from './when.ts';

/** The tests of a flag: value, window, limit, and whether it was met. */
export function EvidenceTable({ flag, reading }: { flag: FlagView; reading: Reading }) {
  const t = useTranslations('patient.test');
  const words = useEvidenceWords(reading.today);
  const days = useDays(reading.today);
  const isAnyOf = isOneGroup(flag.evidence.tests);
  // Where any one is enough, those that count come first.
  const tests = isAnyOf
    ? flag.evidence.tests.toSorted((a, b) => Number(b.met === true) - Number(a.met === true))
    : flag.evidence.tests;
  const lines = tests.map((test): BulletTest => {
    const window = windowOf(test, days.short, t);
    const notes = isAnyOf ? [] : notesOf(test, tests, t);
    const bar = evidenceBullet(test);
    return {
      key: test.id,
      label: test.label,
      value: (
        <>
          {words.value(test)}
          {window !== null && (
            <span className="block text-xs font-normal text-ink-2 @[30rem]:whitespace-nowrap">{window}</span>
          )}
        </>
      ),
      limit: (
        <>
          {words.limit(test)}
          {notes.map((note) => (
            <span key={note} className="block text-xs text-ink-2">
              {note}
            </span>
          ))}
        </>
      ),
      met: test.met,
      ...(bar === null ? { picture: pictureOf(test) } : { bar }),
    };
  });
  return (
    // On a phone the bars give way, so that the results need no scrolling.
    <div className="min-w-0 @max-[30rem]:[&_td:nth-child(4)]:hidden">
      <BulletTests
        caption={t('caption', { rule: flag.rule })}
        valueHead={reading.givenName}
        tests={lines}
        isGood={flag.severity === 'good'}
      />
      {isAnyOf && <p className="mt-1 text-xs text-ink-2 first-letter:uppercase">{t('one')}.</p>}
    </div>
  );
}

type Words = ReturnType<typeof useTranslations<'patient.test'>>;

function windowOf({ from, to }: EvidenceTest, short: (date: string) => string, t: Words): string | null {
  if (to === null) return from === null ? null : short(from);
  return from === null || from === to ? short(to) : t('window', { from: short(from), to: short(to) });
}

/** More than one test, and any of them raises the flag. */
function isOneGroup(tests: readonly EvidenceTest[]): boolean {
  const [first, second] = tests;
  return (
    first !== undefined &&
    second !== undefined &&
    first.alternative !== null &&
    tests.every(({ alternative, decides }) => alternative === first.alternative && decides !== 'severity')
  );
}

function notesOf(test: EvidenceTest, tests: readonly EvidenceTest[], t: Words): string[] {
  const hasOther = tests.some((other) => other !== test && other.alternative === test.alternative);
  return [
    ...(test.alternative !== null && hasOther ? [t('one')] : []),
    ...(test.decides === 'severity' ? [t('severity')] : []),
  ];
}

function pictureOf({ unit, value }: EvidenceTest) {
  const zone = unit === 'zone' && typeof value === 'number' ? asZone(value) : null;
  return zone === null ? null : <LadderPicture zone={zone} className="h-[1.875rem] w-[0.77rem]" />;
}
