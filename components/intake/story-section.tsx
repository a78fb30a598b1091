'use client';

import { useTranslations } from 'next-intl';
import { Segmented } from '#components/ui/segmented.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { POSITIONS } from '#lib/clinical/intake/options.ts';
import { useIntakeScope } from './intake-context.tsx';
import { OnsetField } from './onset-field.tsx';
import { PickChips } from './pick-chips.tsx';
import { Row } from './row.tsx';
import { Section } from './section.tsx';
import { YesNo } from './yes-no.tsx';

const COUNTS = ['0', '1', '2', '3'] as const;
const MONTHS_AT_MOST = 600;

/** Since when, which way it goes, what moves it, and what was before. */
export function StorySection() {
  const t = useTranslations('intake');
  const { intake, view } = useIntakeScope();
  const { answers, set } = intake;
  const positions = POSITIONS.map((value) => ({ value, label: t(`position.${value}`) }));
  return (
    <Section id="story" number={2} title={t('section.story')}>
      <Row label={t('started')} keys={['onset']}>
        <OnsetField />
      </Row>
      <Row label={t('courseTitle')} keys={['course']} hint={t('sinceStart')}>
        <Segmented
          label={t('courseTitle')}
          labelHidden
          name="course"
          value={answers.course ?? null}
          onChange={(value) => set('course', value)}
          options={(['better', 'same', 'worse'] as const).map((value) => ({
            value,
            label: t(`course.${value}`),
          }))}
        />
      </Row>
      <Row label={t('worsening')} keys={['worsening']}>
        <YesNo name="worsening" label={t('worsening')} />
      </Row>
      <Row label={t('patternTitle')} keys={['pattern']}>
        <Segmented
          label={t('patternTitle')}
          labelHidden
          name="pattern"
          value={answers.pattern ?? null}
          onChange={(value) => set('pattern', value)}
          options={(['constant', 'intermittent'] as const).map((value) => ({
            value,
            label: t(`pattern.${value}`),
          }))}
        />
      </Row>
      <Row label={t('worse')} keys={['worse']}>
        <PickChips
          label={t('worse')}
          value={answers.worse}
          onChange={(value) => set('worse', value)}
          options={positions}
          none={t('nothing')}
        />
      </Row>
      <Row label={t('easier')} keys={['easier']}>
        <PickChips
          label={t('easier')}
          value={answers.easier}
          onChange={(value) => set('easier', value)}
          options={positions.filter(({ value }) => value !== 'cough')}
          none={t('nothing')}
        />
      </Row>
      <Row label={t('cough')} keys={['cough']}>
        <YesNo name="cough" label={t('cough')} />
      </Row>
      <Row label={t('standing')} keys={['standing']}>
        <YesNo name="standing" label={t('standing')} />
      </Row>
      <Row
        label={t('earlier')}
        keys={['earlier', 'painFreeMonths']}
        hint={view.earlier.length > 0 ? t('earlierKnown', { count: view.earlier.length }) : undefined}
      >
        <div className="flex flex-wrap items-end gap-x-5 gap-y-3">
          <Segmented
            label={t('earlier')}
            labelHidden
            name="earlier"
            value={answers.earlier === undefined ? null : (COUNTS[Math.min(answers.earlier, 3)] ?? null)}
            onChange={(value) => set('earlier', Number(value))}
            options={COUNTS.map((value) => ({ value, label: t(`earlierCount.${value}`) }))}
          />
          {(answers.earlier ?? 0) > 0 && <PainFreeMonths />}
        </div>
      </Row>
      <Row label={t('cause')} keys={['cause']}>
        <TextField
          label={<span className="sr-only">{t('cause')}</span>}
          value={answers.cause ?? ''}
          maxLength={200}
          onChange={(event) => set('cause', event.target.value)}
          placeholder={t('causeHint')}
        />
      </Row>
    </Section>
  );
}

function PainFreeMonths() {
  const t = useTranslations('intake');
  const { intake } = useIntakeScope();
  const months = intake.answers.painFreeMonths;
  return (
    <TextField
      label={t('painFree')}
      inputMode="numeric"
      className="w-44"
      after={t('months')}
      value={months === undefined ? '' : String(months)}
      onChange={(event) => {
        const text = event.target.value.trim();
        if (text === '') intake.set('painFreeMonths', null);
        else if (/^\d{1,3}$/.test(text)) {
          intake.set('painFreeMonths', Math.min(MONTHS_AT_MOST, Number(text)));
        }
      }}
    />
  );
}
