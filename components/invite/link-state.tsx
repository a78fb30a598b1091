import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Check, CircleAlert, Clock, Icon, type LucideIcon } from '#components/ui/icon.tsx';
import type { InviteView } from '#lib/data/links/view.ts';

/** Where the link is: mailed, opened, last used on which phone. What did not happen is said too. */
export function LinkState({ view, link }: { view: InviteView; link: NonNullable<InviteView['link']> }) {
  const t = useTranslations('invite.state');
  const format = useFormatter();
  const moment = (instant: string) =>
    format.dateTime(new Date(instant), {
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: view.timezone,
    });
  const [device] = link.devices;
  return (
    <ul className="num mt-2 grid gap-1 text-sm">
      {link.mail === null ? (
        <Line icon={Clock}>{t('notMailed')}</Line>
      ) : link.mail.state === 'sent' ? (
        <Line icon={Check} isDone>
          {t('mailed', { when: moment(link.mail.at) })}
        </Line>
      ) : link.mail.state === 'failed' ? (
        <Line icon={CircleAlert}>{t('mailFailed')}</Line>
      ) : (
        <Line icon={Clock}>{t(view.canMail ? 'mailWaits' : 'mailKept')}</Line>
      )}
      {link.openedAt === null ? (
        <Line icon={Clock}>{t('notOpened')}</Line>
      ) : (
        <Line icon={Check} isDone>
          {t('opened', { when: moment(link.openedAt) })}
        </Line>
      )}
      {device && (
        <Line icon={Check} isDone>
          {t('device', { when: moment(device.lastUsedAt), device: device.label || t('someDevice') })}
        </Line>
      )}
    </ul>
  );
}

function Line({
  icon,
  isDone = false,
  children,
}: {
  icon: LucideIcon;
  isDone?: boolean;
  children: ReactNode;
}) {
  return (
    <li className="flex items-start gap-2">
      <Icon of={icon} className={isDone ? 'mt-0.5 text-track' : 'mt-0.5 text-ink-3'} />
      <span className={isDone ? '' : 'text-ink-2'}>{children}</span>
    </li>
  );
}
