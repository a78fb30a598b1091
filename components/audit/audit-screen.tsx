import { useFormatter, useTranslations } from 'next-intl';
import type { Act } from '#components/patient/acts.ts';
import { Card } from '#components/ui/card.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Table } from '#components/ui/table.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import type { AuditView } from '#lib/data/audit/view.ts';
import { AuditExport } from './audit-export.tsx';
import { AuditFilterForm } from './audit-filter-form.tsx';
import { auditHref } from './href.ts';
import { useVerbWords } from './use-verb-words.ts';

/** Who saw or changed what of whom. Needs the areas `data`, `clinic`, `ui` and, on the server, `verbs`. */
export function AuditScreen({
  view,
  isFirstPage,
  request,
}: {
  view: AuditView;
  isFirstPage: boolean;
  request: Act;
}) {
  const t = useTranslations('data.audit');
  const format = useFormatter();
  const wordsOf = useVerbWords();
  const { chain, filter } = view;
  const moment = (at: string) =>
    format.dateTime(new Date(at), {
      dateStyle: 'medium',
      timeStyle: 'medium',
      hourCycle: 'h23',
      timeZone: view.timezone,
    });
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={<AuditExport filter={filter} request={request} />}
      />
      <p className="mt-2 text-xs text-ink-2">
        {t('chain', { seals: chain.seals, waiting: chain.waiting })}{' '}
        {chain.sealedThrough !== null && t('through', { date: moment(chain.sealedThrough) })} {t('verify')}
        {chain.head !== null && (
          <span className="block break-all font-mono">{t('head', { head: chain.head })}</span>
        )}
      </p>
      <Card className="mt-6">
        <AuditFilterForm view={view} />
        {view.patientName !== null && (
          <p className="mb-4">
            {t('ofPatient', { name: view.patientName })}{' '}
            <TextLink href={auditHref({ ...filter, patientId: undefined })}>{t('anyPatient')}</TextLink>
          </p>
        )}
        {view.rows.length === 0 ? (
          <p className="text-ink-2">{t('none')}</p>
        ) : (
          <Table
            caption={t('title')}
            captionHidden
            wide
            stacks
            rows={view.rows}
            rowKey={({ id }) => id}
            columns={[
              { key: 'at', head: t('at'), cell: ({ at }) => <span className="num">{moment(at)}</span> },
              {
                key: 'actor',
                head: t('actor'),
                cell: ({ actor, actorKind }) => (
                  <>
                    {actor ?? (actorKind === 'system' ? '' : t('gone'))}
                    <span className="block text-xs text-ink-2">{t(`kind.${actorKind}`)}</span>
                  </>
                ),
              },
              {
                key: 'verb',
                head: t('area'),
                cell: ({ verb }) => <span title={verb}>{wordsOf(verb)}</span>,
              },
              {
                key: 'patient',
                head: t('patient'),
                cell: ({ patientId, patient }) =>
                  patientId === null ? (
                    ''
                  ) : (
                    <TextLink href={auditHref({ ...filter, patientId })}>{patient ?? t('gone')}</TextLink>
                  ),
              },
              { key: 'verdict', head: t('verdict'), cell: ({ verdict }) => t(verdict) },
              {
                key: 'detail',
                head: t('detail'),
                cell: ({ detail }) =>
                  Object.keys(detail).length > 0 && (
                    <span className="text-xs text-ink-2 break-all">
                      {Object.entries(detail)
                        .map(([name, value]) => `${name}: ${value}`)
                        .join(', ')}
                    </span>
                  ),
              },
            ]}
          />
        )}
        <div className="mt-4 flex gap-6">
          {!isFirstPage && <TextLink href={auditHref(filter)}>{t('newest')}</TextLink>}
          {view.nextCursor !== null && (
            <TextLink href={auditHref(filter, view.nextCursor)}>{t('more')}</TextLink>
          )}
        </div>
      </Card>
    </>
  );
}
