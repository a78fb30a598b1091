import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Icon, X } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link.tsx';
import type { CaseloadView } from '#lib/data/caseload/view.ts';
import { caseloadHref, WIDE } from './href.ts';

/** What narrows the list at present; each part can be taken away. Nothing at rest. */
export function ActiveFilters({ view }: { view: CaseloadView }) {
  const t = useTranslations('caseload.filter');
  const stages = useTranslations('glyph.stage');
  const rules = useTranslations('rules.name');
  const { filter } = view;
  const { stage, program, rule, therapist, name } = filter;
  const whose = view.colleagues.find(({ id }) => id === therapist)?.name ?? t('oneTherapist');
  const parts = [
    ...(therapist === null
      ? []
      : [{ key: 'therapist', label: whose, href: caseloadHref(filter, { therapist: null }) }]),
    ...(stage === null
      ? []
      : [{ key: 'stage', label: stages(`${stage}`), href: caseloadHref(filter, { stage: null }) }]),
    ...(program === null
      ? []
      : [{ key: 'program', label: program, href: caseloadHref(filter, { program: null }) }]),
    ...(rule === null
      ? []
      : [{ key: 'rule', label: rules(rule), href: caseloadHref(filter, { rule: null }) }]),
    ...(name === null
      ? []
      : [{ key: 'name', label: t('named', { name }), href: caseloadHref(filter, { name: null }) }]),
  ];
  if (parts.length === 0) return null;
  return (
    <nav aria-label={t('activeTitle')} className="mt-3 flex flex-wrap items-center gap-2">
      {parts.map(({ key, label, href }) => (
        <Link
          key={key}
          href={href as Route}
          scroll={false}
          className="flex min-h-7 max-w-full items-center gap-1.5 rounded-full border border-line-strong bg-surface py-0.5 pr-2 pl-3 text-xs font-semibold hover:border-ink-2 coarse:min-h-11"
        >
          <span className="sr-only">{t('remove')}: </span>
          <span className="truncate">{label}</span>
          <Icon of={X} size="xs" />
        </Link>
      ))}
      {parts.length > 1 && (
        <Link
          href={caseloadHref(filter, { ...WIDE, group: filter.group, therapist: null }) as Route}
          scroll={false}
          className="flex min-h-7 items-center px-1 text-xs font-semibold text-brand hover:underline coarse:min-h-11"
        >
          {t('clearAll')}
        </Link>
      )}
    </nav>
  );
}
