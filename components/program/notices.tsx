'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { Banner } from '#components/ui/banner.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { useBuilder } from './builder-context.tsx';
import { OvertakenNotice } from './overtaken-notice.tsx';
import { useDay } from './use-day.ts';

/** What stands in the way of this patient's program as a whole. */
export function Notices() {
  const t = useTranslations('program');
  const format = useFormatter();
  const day = useDay();
  const { view, current, isReadOnly } = useBuilder();
  const half = isReadOnly ? null : (current?.half ?? null);
  const { givenName: name, id } = view.patient;
  const { mode, hasOpenRedFlag } = view.episode;
  return (
    <>
      {hasOpenRedFlag && (
        <Banner
          kind="error"
          wide
          title={t('redFlag.title')}
          action={<ButtonLink href={`/patients/${id}`}>{t('redFlag.open')}</ButtonLink>}
        >
          {t('redFlag.text', { name })}
        </Banner>
      )}
      {mode === 'discharged' && (
        <Banner kind="readOnly" wide title={t('discharged.title')}>
          {t('discharged.text')}
        </Banner>
      )}
      {mode === 'paused' && (
        <Banner kind="notice" wide title={t('paused.title', { name })}>
          {t('paused.text')}
        </Banner>
      )}
      {half !== null && (
        <Banner kind="notice" wide title={t('half.notice', { until: day.long(half.until) })}>
          {t('half.noticeText')}
        </Banner>
      )}
      {!isReadOnly && <OvertakenNotice />}
      {view.others.map(({ by, savedAt }) => (
        <Banner key={by} kind="notice" wide title={t('others.title', { by })}>
          {t('others.text', {
            at: format.dateTime(new Date(savedAt), {
              dateStyle: 'medium',
              timeStyle: 'short',
              hourCycle: 'h23',
            }),
          })}
        </Banner>
      ))}
    </>
  );
}
