'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { BodyChart } from '#components/body-chart/body-chart.tsx';
import { KindSwitch } from '#components/body-chart/kind-switch.tsx';
import { type Mark, toggleMark } from '#components/body-chart/marks.ts';
import { NamedRegions } from '#components/body-chart/named-regions.tsx';
import type { ChartView, MarkSide } from '#components/body-chart/region-shapes.ts';
import { Button } from '#components/ui/button.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import type { BodyRegion, SymptomKind } from '#lib/clinical/body-regions.ts';
import type { QuestionProps } from './ahead.tsx';

/** Where it hurts, tingles or is numb: a finger on the picture, or the names below it. */
export function MarksQuestion({ ahead }: QuestionProps) {
  const t = useTranslations('ahead.marks');
  const chart = useTranslations('body-chart');
  const [kind, setKind] = useState<SymptomKind>('pain');
  const [view, setView] = useState<ChartView>('back');
  const marks = (ahead.answers.marks ?? []) as Mark[];
  const toggle = (region: BodyRegion, side: MarkSide) =>
    ahead.answer({ marks: toggleMark(marks, region, side, kind) });
  return (
    <div className="grid gap-3">
      <KindSwitch patient name="kind" value={kind} onChange={setKind} />
      <Segmented
        label={chart('viewQuestion')}
        labelHidden
        name="view"
        patient
        value={view}
        onChange={setView}
        options={(['back', 'front'] as const).map((value) => ({ value, label: chart(`view.${value}`) }))}
      />
      <BodyChart
        onlyLegs
        view={view}
        marks={marks}
        onTap={toggle}
        className="mx-auto h-[27rem] w-full max-w-72"
      />
      <p role="status" className="mt-5 text-center text-base text-ink-2">
        {t('count', { count: marks.length })}
      </p>
      <NamedRegions patient kind={kind} marks={marks} onToggle={toggle} />
      {ahead.answers.marks === undefined && (
        <Button size="patient" className="w-full" onClick={() => ahead.next({ marks: [] })}>
          {t('none')}
        </Button>
      )}
    </div>
  );
}
