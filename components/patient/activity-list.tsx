import { useTranslations } from 'next-intl';
import { Card } from '#components/ui/card.tsx';
import {
  ArrowUpRight,
  Check,
  ClipboardCheck,
  Flag,
  Icon,
  ListChecks,
  type LucideIcon,
  MessageSquare,
  NotebookPen,
  OctagonAlert,
  Play,
  QrCode,
} from '#components/ui/icon.tsx';
import type { ActivityView } from '#lib/data/patients/view.ts';
import { ActivitySentence } from './activity-sentence.tsx';
import { MoreList } from './more-list.tsx';
import { type Reading, useMoment } from './when.ts';

const icons: Record<ActivityView['kind'], LucideIcon> = {
  'check-in': ClipboardCheck,
  warning: OctagonAlert,
  message: MessageSquare,
  'flag-raised': Flag,
  'flag-cleared': Check,
  measure: ListChecks,
  program: Play,
  phase: ArrowUpRight,
  'link-opened': QrCode,
  note: NotebookPen,
};

const SHOWN = 6;

/** What happened, newest first. */
export function ActivityList({ activity, reading }: { activity: readonly ActivityView[]; reading: Reading }) {
  const t = useTranslations('patient');
  const moment = useMoment(reading);
  return (
    <Card title={t('activityTitle')} titleId="activity">
      {activity.length === 0 && <p className="text-ink-2">{t('activityNone')}</p>}
      <MoreList
        className="space-y-4"
        shown={SHOWN}
        more={t('activityAll', { count: activity.length })}
        items={activity.map((entry) => ({
          key: entry.id,
          node: (
            <div className="flex gap-3">
              <span className="mt-0.5 grid size-6 flex-none place-items-center rounded-full bg-sunken text-ink-2">
                <Icon of={icons[entry.kind]} size="xs" />
              </span>
              <div className="min-w-0 flex-1">
                <div className="leading-5">
                  <ActivitySentence entry={entry} reading={reading} />
                </div>
                <time dateTime={entry.at} className="text-xs text-ink-2">
                  {moment(entry.at)}
                </time>
              </div>
            </div>
          ),
        }))}
      />
    </Card>
  );
}
