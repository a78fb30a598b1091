import { useTranslations } from 'next-intl';
import { SeverityGlyph } from '#components/glyph/severity.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import type { FlagChange, PreviewPerson, RulesPreview } from '#lib/data/settings/view.ts';

/** How many people would have more or fewer flags today, and who. */
export function PreviewPanel({ preview, isStale }: { preview: RulesPreview; isStale: boolean }) {
  const t = useTranslations('settings.preview');
  const { looked, open, more, fewer, people } = preview;
  return (
    <section className="mt-4 border-t border-line pt-4" aria-live="polite">
      {isStale ? (
        <Banner kind="notice" title={t('stale')} />
      ) : (
        <>
          <p className="text-base font-semibold">
            {more + fewer === 0 ? t('same') : t('result', { more, fewer })}
          </p>
          <p className="text-xs text-ink-2">{t('looked', { looked, open })}</p>
          {people.length > 0 && (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
            <section className="mt-3 max-h-[28rem] overflow-y-auto" aria-label={t('who')} tabIndex={0}>
              <ul className="divide-y divide-line">
                {people.map((person) => (
                  <Person key={person.patientId} person={person} />
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </section>
  );
}

function Person({ person }: { person: PreviewPerson }) {
  const t = useTranslations('settings.preview');
  return (
    <li className="py-2">
      <TextLink href={`/patients/${person.patientId}`} className="font-semibold">
        {person.name}
      </TextLink>{' '}
      <span className="text-xs text-ink-2">{person.therapistName}</span>
      <ul className="text-sm">
        {person.more.map((change) => (
          <Change key={`+${change.rule}${change.severity}`} sign={t('more')} change={change} />
        ))}
        {person.fewer.map((change) => (
          <Change key={`-${change.rule}${change.severity}`} sign={t('fewer')} change={change} />
        ))}
      </ul>
    </li>
  );
}

const GLYPHS = { urgent: 'urgent', review: 'review', watch: 'watch', good: 'ready' } as const;

function Change({ sign, change }: { sign: string; change: FlagChange }) {
  const t = useTranslations('settings.preview');
  const rules = useTranslations('rules.name');
  return (
    <li className="flex items-center gap-1.5">
      <span className="w-14 flex-none font-semibold">{sign}</span>
      <SeverityGlyph severity={GLYPHS[change.severity]} size="sm" />
      {t('flag', { rule: rules(change.rule), severity: t(`severity.${change.severity}`) })}
    </li>
  );
}
