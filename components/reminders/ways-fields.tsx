import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import type { RemindersView } from '#lib/data/reminders/view.ts';
import {
  addressHere,
  type PushState,
  pushStateOf,
  subscribeHere,
  tellPush,
  tellPushEnded,
  unsubscribeHere,
} from '#lib/offline/push-here.ts';
import type { ReminderActs } from './acts.ts';
import type { Draft } from './draft.ts';
import type { useRun } from './use-run.ts';

type Run = ReturnType<typeof useRun>;
type Props = {
  view: RemindersView;
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  acts: ReminderActs;
} & Pick<Run, 'run' | 'busy' | 'setSaid'>;

/** On this phone, by mail, or both. Turning the phone on or off counts at once, because the browser has to agree. */
export function WaysFields({ view, draft, change, acts, run, busy, setSaid }: Props) {
  const t = useTranslations('reminders.ways');
  const [state, setState] = useState<PushState>('unknown');
  const known = view.phones.map(({ endpoint }) => endpoint).join(' ');
  useEffect(() => {
    pushStateOf(known.split(' ')).then(setState, () => setState('unsupported'));
  }, [known]);

  async function turnOn(pushKey: string) {
    const done = await run(
      'push',
      async () => {
        const address = await subscribeHere(pushKey);
        if (address !== null) return tellPush(address);
        setState('denied');
        setSaid({ kind: 'problem', text: t('denied') });
        return null;
      },
      t('turnedOn'),
    );
    if (done === null) return;
    setState('on');
    change({ push: true });
  }

  async function turnOff() {
    await run(
      'push',
      async () => {
        const endpoint = await unsubscribeHere();
        return endpoint === null ? null : tellPushEnded({ endpoint, why: 'patient' });
      },
      t('turnedOff'),
    );
    setState('off');
  }

  async function tryIt() {
    await run(
      'try',
      async () => {
        const endpoint = await addressHere();
        const phone = view.phones.find((one) => one.endpoint === endpoint);
        return phone ? acts.tryPush({ phoneId: phone.id }) : null;
      },
      t('tried'),
    );
  }

  const { pushKey, mailTo, canMail } = view;
  return (
    <Card phone title={t('title')} titleId="ways">
      {pushKey === null ? (
        <p>{t('noPush')}</p>
      ) : state === 'on' ? (
        <div className="grid gap-2">
          <Checkbox
            card
            label={t('phone')}
            detail={t('phoneOn')}
            checked={draft.push}
            onChange={(event) => change({ push: event.target.checked })}
          />
          <Button size="patient" busy={busy === 'try'} onClick={tryIt}>
            {t('try')}
          </Button>
          <Button size="patient" variant="quiet" busy={busy === 'push'} onClick={turnOff}>
            {t('turnOff')}
          </Button>
        </div>
      ) : state === 'off' || state === 'unknown' ? (
        <>
          <Button
            size="patient"
            className="w-full"
            busy={busy === 'push'}
            onClick={() => void turnOn(pushKey)}
          >
            {t('turnOn')}
          </Button>
          <p className="mt-2 text-base text-ink-2">{t('private')}</p>
        </>
      ) : (
        <p>{t(state)}</p>
      )}
      {state !== 'on' && view.phones.length > 0 && (
        <p className="mt-2 text-base text-ink-2">
          {t('others', { phones: view.phones.map(({ label }) => label || t('nameless')).join('; ') })}
        </p>
      )}
      <div className="mt-4">
        {mailTo === null ? (
          <p className="text-ink-2">{t('noAddress')}</p>
        ) : canMail ? (
          <Checkbox
            card
            label={t('mail')}
            detail={mailTo}
            checked={draft.mail}
            onChange={(event) => change({ mail: event.target.checked })}
          />
        ) : (
          <p className="text-ink-2">{t('noMail')}</p>
        )}
      </div>
    </Card>
  );
}
