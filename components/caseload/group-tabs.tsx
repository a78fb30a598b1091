import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { SeverityGlyph, severityOfRank } from '#components/glyph/severity.tsx';
import { Link } from '#components/ui/link.tsx';
import { CASELOAD_GROUPS, type CaseloadView } from '#lib/data/caseload/view.ts';
import { caseloadHref } from './href.ts';

/** The groups with their counts; each is an address of its own. */
export function GroupTabs({ view }: { view: CaseloadView }) {
  const t = useTranslations('caseload');
  const rules = useTranslations('rules');
  const { filter } = view;
  return (
    <nav aria-label={t('groups')} className="-mx-4 min-w-0 overflow-x-auto px-4 md:mx-0 md:px-0">
      <ul className="flex w-max items-center gap-0.5 rounded-lg bg-sunken p-1">
        <Tab
          href={caseloadHref(filter, { group: null })}
          isCurrent={filter.group === null}
          count={view.total}
        >
          {t('all')}
        </Tab>
        {CASELOAD_GROUPS.map((group, index) => (
          <Tab
            key={group}
            href={caseloadHref(filter, { group })}
            isCurrent={filter.group === group}
            count={view.counts[group]}
          >
            <SeverityGlyph severity={severityOfRank(index + 1)} size="sm" />
            {rules(`group.${group}`)}
          </Tab>
        ))}
      </ul>
    </nav>
  );
}

function Tab({
  href,
  isCurrent,
  count,
  children,
}: {
  href: string;
  isCurrent: boolean;
  count: number;
  children: ReactNode;
}) {
  return (
    <li>
      <Link
        href={href as Route}
        scroll={false}
        aria-current={isCurrent ? 'true' : undefined}
        className="flex min-h-9 items-center gap-2 rounded-md px-2.5 text-sm font-semibold whitespace-nowrap text-ink-2 hover:text-ink aria-[current]:bg-surface aria-[current]:text-ink aria-[current]:inset-ring-1 aria-[current]:inset-ring-line-strong coarse:min-h-11 forced-colors:aria-[current]:underline"
      >
        {children}
        <span className="num font-normal text-ink-3">{count}</span>
      </Link>
    </li>
  );
}
