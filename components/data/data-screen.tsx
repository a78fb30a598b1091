import { useTranslations } from 'next-intl';
import type { Act } from '#components/patient/acts.ts';
import { PageHeader } from '#components/ui/page-header.tsx';
import type { ActivityReportView } from '#lib/data/activity/view.ts';
import type { ExportView } from '#lib/data/exports/view.ts';
import type { KeyView } from '#lib/data/keys/view.ts';
import { ActivityCard } from './activity-card.tsx';
import { EpisodesCard } from './episodes-card.tsx';
import { FilesCard } from './files-card.tsx';
import { KeysCard } from './keys-card.tsx';
import { ReviewCard } from './review-card.tsx';

export type DataActs = { request: Act; createKey: Act; revokeKey: Act; switchActivity: Act; confirm: Act };

/** Everything that leaves the clinic. Needs the areas `data`, `clinic` and `ui`. */
export function DataScreen({
  files,
  keys,
  activity,
  address,
  today,
  acts,
}: {
  files: readonly ExportView[];
  keys: readonly KeyView[];
  activity: ActivityReportView;
  /** Of the FHIR endpoints. */
  address: string;
  today: string;
  acts: DataActs;
}) {
  const t = useTranslations('data');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="mt-6 grid items-start gap-6 lg:grid-cols-2">
        <div className="grid min-w-0 gap-6">
          <ReviewCard />
          <EpisodesCard today={today} request={acts.request} />
          <FilesCard files={files} />
        </div>
        <div className="grid min-w-0 gap-6">
          <KeysCard keys={keys} address={address} create={acts.createKey} revoke={acts.revokeKey} />
          <ActivityCard report={activity} turn={acts.switchActivity} confirm={acts.confirm} />
        </div>
      </div>
    </>
  );
}
