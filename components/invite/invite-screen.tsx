'use client';

import { useRouter } from 'next/navigation';
import { useFormatter, useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { useReach } from '#components/patient/use-act.ts';
import { Button } from '#components/ui/button.tsx';
import { CircleAlert, Icon, Mail, Printer, QrCode as QrIcon } from '#components/ui/icon.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { toasts } from '#components/ui/toast.tsx';
import type { InviteView } from '#lib/data/links/view.ts';
import type { Result } from '#lib/result.ts';
import type { InviteActs } from './acts.ts';
import { CopyLink } from './copy-link.tsx';
import { EndLink } from './end-link.tsx';
import { LinkState } from './link-state.tsx';
import { PaperSheet } from './paper-sheet.tsx';

type Props = {
  view: InviteView;
  acts: InviteActs;
  /** The link as a QR code, large and for paper. */
  qr: ReactNode;
  backTo: 'intake' | 'patient';
};

/** Everything about one patient's link: on screen, by mail, on paper, and how to end it. */
export function InviteScreen({ view, acts, qr, backTo }: Props) {
  const t = useTranslations('invite');
  const router = useRouter();
  const reach = useReach();
  const [busy, setBusy] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [code, setCode] = useState<{ code: string; expiresAt: string } | null>(null);
  const { patient, link } = view;
  const patientId = patient.id;

  async function run<T>(name: string, act: () => Promise<Result<T>>, then: (data: T) => void) {
    if (busy !== null) return;
    setBusy(name);
    setFailure(null);
    const result = await reach(act);
    setBusy(null);
    if (!result.ok) return setFailure(result.error.message);
    then(result.data);
    router.refresh();
  }

  const send = () =>
    run(
      'send',
      () => acts.send({ patientId }),
      ({ state }) => toasts.done(t(state === 'sent' ? 'mail.queued' : 'mail.kept')),
    );
  const end = (isReplaced: boolean) =>
    run(
      'end',
      () => acts.revoke({ patientId, linkId: link?.id, isReplaced }),
      () => {
        setCode(null);
        toasts.done(t(isReplaced ? 'end.replaced' : 'end.ended'));
      },
    );

  return (
    <>
      <div className="print:hidden">
        <PageHeader
          title={t('title', { name: patient.name })}
          lead={t('lead')}
          back={{
            href: backTo === 'intake' ? `/patients/${patientId}/intake` : `/patients/${patientId}`,
            label: t(backTo === 'intake' ? 'backIntake' : 'backPatient'),
          }}
        />
        <p role="alert" className="mt-3 flex items-start gap-2 font-semibold text-urgent empty:hidden">
          {failure !== null && (
            <>
              <Icon of={CircleAlert} size="md" className="mt-px" />
              {failure}
            </>
          )}
        </p>
        <div className="mt-6 grid items-start gap-6 lg:grid-cols-2">
          <section className="card p-6" aria-labelledby="screen-title">
            <h2 id="screen-title" className="flex items-center gap-2 text-base">
              <Icon of={QrIcon} /> {t('screen.title')}
            </h2>
            {link === null ? (
              <p className="mt-2 text-ink-2">{t('revoked')}</p>
            ) : (
              <>
                <p className="mt-1 text-ink-2">{t('screen.lead')}</p>
                <div className="mt-4 grid justify-items-center gap-4">
                  {qr}
                  <CopyLink url={link.url} />
                </div>
                <LinkState view={view} link={link} />
              </>
            )}
          </section>
          <div className="grid gap-6">
            <section className="card p-6" aria-labelledby="mail-title">
              <h2 id="mail-title" className="flex items-center gap-2 text-base">
                <Icon of={Mail} /> {t('mail.title')}
              </h2>
              <p className="mt-1 text-ink-2">
                {patient.email === null ? t('mail.noAddress') : t('mail.to', { address: patient.email })}
              </p>
              {!view.canMail && <p className="mt-2 font-semibold text-stuck">{t('mail.noServer')}</p>}
              <div className="mt-3">
                <Button
                  busy={busy === 'send'}
                  offReason={patient.email === null ? t('mail.noAddressWhy') : undefined}
                  onClick={() => void send()}
                >
                  {t(link?.mail ? 'mail.again' : 'mail.send')}
                </Button>
              </div>
            </section>
            <section className="card p-6" aria-labelledby="paper-title">
              <h2 id="paper-title" className="flex items-center gap-2 text-base">
                <Icon of={Printer} /> {t('paper.title')}
              </h2>
              <p className="mt-1 text-ink-2">{t('paper.lead')}</p>
              <CodeState view={view} code={code} />
              <div className="mt-3 flex flex-wrap gap-2">
                <Button
                  busy={busy === 'code'}
                  onClick={() => void run('code', () => acts.makeCode({ patientId }), setCode)}
                >
                  {t(link?.code || code ? 'paper.another' : 'paper.make')}
                </Button>
                {code !== null && (
                  <Button variant="primary" icon={<Icon of={Printer} />} onClick={() => window.print()}>
                    {t('paper.print')}
                  </Button>
                )}
              </div>
            </section>
            {link !== null && (
              <EndLink isBusy={busy === 'end'} onEnd={(isReplaced) => void end(isReplaced)} />
            )}
          </div>
        </div>
      </div>
      {code !== null && link !== null && <PaperSheet view={view} code={code} qr={qr} />}
    </>
  );
}

function CodeState({ view, code }: { view: InviteView; code: { code: string; expiresAt: string } | null }) {
  const t = useTranslations('invite.paper');
  const format = useFormatter();
  const until = (instant: string) =>
    format.dateTime(new Date(instant), {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: view.timezone,
    });
  if (code !== null) {
    return (
      <div role="status" className="mt-3">
        <p className="num text-3xl font-bold tracking-[0.18em]">{`${code.code.slice(0, 3)} ${code.code.slice(3)}`}</p>
        <p className="mt-1 text-xs text-ink-2">{t('once', { until: until(code.expiresAt) })}</p>
      </div>
    );
  }
  const open = view.link?.code;
  return open ? (
    <p className="mt-2 text-xs">{t('open', { until: until(open.expiresAt), tries: open.triesLeft })}</p>
  ) : null;
}
