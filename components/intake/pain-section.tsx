'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { BodyChart } from '#components/body-chart/body-chart.tsx';
import { KindSwitch } from '#components/body-chart/kind-switch.tsx';
import { type Mark, toggleMark } from '#components/body-chart/marks.ts';
import { NamedRegions } from '#components/body-chart/named-regions.tsx';
import { PainScale } from '#components/body-chart/pain-scale.tsx';
import type { MarkSide } from '#components/body-chart/region-shapes.ts';
import { LadderPicture, type Zone } from '#components/glyph/distal-ladder.tsx';
import { Button } from '#components/ui/button.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import type { BodyRegion, SymptomKind } from '#lib/clinical/body-regions.ts';
import { zoneOf } from '#lib/clinical/intake/reading.ts';
import { useIntakeScope } from './intake-context.tsx';
import { FromPatient, Row } from './row.tsx';
import { Section } from './section.tsx';
import { YesNo } from './yes-no.tsx';

const NUMBNESS = ['0', '1', '2', '3'] as const;

/** Where it hurts, how much, and how far down it goes. */
export function PainSection() {
  const t = useTranslations('intake');
  const { intake } = useIntakeScope();
  const { answers, set } = intake;
  return (
    <Section id="pain" number={1} title={t('section.pain')}>
      <div className="flex flex-col gap-x-8 gap-y-4 py-3 xl:flex-row">
        <Marks />
        <div className="min-w-0 flex-1">
          <Row isNarrow label={t('leg')} keys={['leg']} hint={t('lastDay')}>
            <PainScale
              staff
              label={<span className="sr-only">{t('leg')}</span>}
              name="leg"
              value={answers.leg ?? null}
              onChange={(value) => set('leg', value)}
            />
          </Row>
          <Row isNarrow label={t('back')} keys={['back']} hint={t('lastDay')}>
            <PainScale
              staff
              label={<span className="sr-only">{t('back')}</span>}
              name="back"
              value={answers.back ?? null}
              onChange={(value) => set('back', value)}
            />
          </Row>
          <Row isNarrow label={t('numbnessTitle')} keys={['numbness']}>
            <Segmented
              label={t('numbnessTitle')}
              labelHidden
              name="numbness"
              value={answers.numbness === undefined ? null : (NUMBNESS[answers.numbness] ?? null)}
              onChange={(value) => set('numbness', Number(value))}
              options={NUMBNESS.map((value) => ({ value, label: t(`numbness.${value}`) }))}
            />
          </Row>
          <Row isNarrow label={t('sharp')} keys={['sharp']}>
            <YesNo name="sharp" label={t('sharp')} />
          </Row>
          <Reach />
        </div>
      </div>
    </Section>
  );
}

function Marks() {
  const t = useTranslations('intake');
  const { intake } = useIntakeScope();
  const [kind, setKind] = useState<SymptomKind>('pain');
  const marks = (intake.answers.marks ?? []) as Mark[];
  const toggle = (region: BodyRegion, side: MarkSide) =>
    intake.set('marks', toggleMark(marks, region, side, kind));
  return (
    <div id="answer-marks" className="w-full max-w-[19rem] flex-none scroll-mt-44 self-center xl:self-start">
      <KindSwitch name="kind" value={kind} onChange={setKind} />
      <div className="mt-3 grid grid-cols-2 gap-2">
        {(['back', 'front'] as const).map((side) => (
          <BodyChart key={side} view={side} marks={marks} onTap={toggle} className="h-80" />
        ))}
      </div>
      <div className="mt-7 grid gap-1.5">
        <NamedRegions kind={kind} marks={marks} onToggle={toggle} />
        {intake.answers.marks === undefined && (
          <div>
            <Button size="sm" onClick={() => intake.set('marks', [])}>
              {t('noMarks')}
            </Button>
          </div>
        )}
        <FromPatient keys={['marks']} />
      </div>
    </div>
  );
}

/** How far down, from the marks. */
function Reach() {
  const t = useTranslations('intake');
  const region = useTranslations('body-chart.region');
  const sideWords = useTranslations('intake.side');
  const zoneWords = useTranslations('glyph.zone');
  const { intake } = useIntakeScope();
  const marks = intake.answers.marks as Mark[] | undefined;
  const zone = zoneOf(intake.answers.marks);
  const places = [
    ...new Set(
      (marks ?? []).map(
        (mark) => `${region(mark.region as BodyRegion).toLowerCase()} (${sideWords(mark.side)})`,
      ),
    ),
  ];
  return (
    <Row isNarrow label={t('reaches')} keys={[]} hint={t('reachesHint')}>
      {zone === null ? (
        <p className="text-ink-3">{t('notMarked')}</p>
      ) : (
        <div className="flex items-start gap-3">
          <LadderPicture zone={zone as Zone} />
          <b>{zoneWords(`${zone as Zone}`)}</b>
          {places.length > 0 && <p className="text-xs text-ink-2">{places.join(', ')}</p>}
        </div>
      )}
    </Row>
  );
}
