'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { SeverityChip, severityOfRank } from '#components/glyph/severity.tsx';
import { StageMarker } from '#components/glyph/stage-marker.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { toasts } from '#components/ui/toast.tsx';
import type { CaseloadOfMember } from '#lib/data/members/view.ts';
import type { Result } from '#lib/result.ts';

type Props = {
  view: CaseloadOfMember;
  handOver: (input: unknown) => Promise<Result<{ moved: number; to: string }>>;
};

/** A member's patients, all ticked at first; those that stay ticked go to one colleague. */
export function HandOverScreen({ view, handOver }: Props) {
  const t = useTranslations('members.handOverPage');
  const router = useRouter();
  const { member, patients, colleagues } = view;
  const [ticked, setTicked] = useState(() => new Set(patients.map(({ episodeId }) => episodeId)));
  const [error, setError] = useState<{ toId?: string; reason?: string; form?: string }>({});
  const [isBusy, setBusy] = useState(false);
  const chosen = patients.filter(({ episodeId }) => ticked.has(episodeId));

  function tick(episodeId: string, isTicked: boolean) {
    const next = new Set(ticked);
    if (isTicked) next.add(episodeId);
    else next.delete(episodeId);
    setTicked(next);
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const toId = String(form.get('toId') ?? '');
    const reason = String(form.get('reason') ?? '').trim();
    const missing = {
      ...(toId ? {} : { toId: t('toMissing') }),
      ...(reason.length >= 3 ? {} : { reason: t('reasonMissing') }),
    };
    setError(missing);
    if (Object.keys(missing).length > 0 || chosen.length === 0 || isBusy) return;
    setBusy(true);
    const episodes = chosen.length === patients.length ? 'all' : chosen.map(({ episodeId }) => episodeId);
    const answer = await handOver({ memberId: member.id, toId, episodes, reason }).catch(() => null);
    setBusy(false);
    if (answer?.ok) {
      toasts.done(t('done', { count: answer.data.moved, name: answer.data.to }));
      router.push('/members' as Route);
      router.refresh();
    } else {
      const isChanged = answer?.error.fields?.episodes !== undefined;
      setError({ form: isChanged ? t('changed') : (answer?.error.message ?? t('noAnswer')) });
    }
  }

  return (
    <>
      <PageHeader
        title={t('title', { name: member.name })}
        back={{ href: '/members', label: t('back') }}
        lead={t('lead', { count: patients.length })}
      />
      {patients.length === 0 ? (
        <div className="card mt-6">
          <EmptyState title={t('none', { name: member.name })} />
        </div>
      ) : (
        <form onSubmit={submit} noValidate className="mt-6 grid items-start gap-5 lg:grid-cols-[1fr_22rem]">
          <Card
            title={t('patients')}
            titleId="hand-over-patients"
            aside={t('chosen', { count: chosen.length })}
          >
            <div className="mb-2 flex gap-2">
              <Button size="sm" onClick={() => setTicked(new Set(patients.map((one) => one.episodeId)))}>
                {t('all')}
              </Button>
              <Button size="sm" onClick={() => setTicked(new Set())}>
                {t('noneChosen')}
              </Button>
            </div>
            <ul className="divide-y divide-line">
              {patients.map((patient) => (
                <li key={patient.episodeId} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
                  <Checkbox
                    label={patient.name}
                    checked={ticked.has(patient.episodeId)}
                    onChange={(event) => tick(patient.episodeId, event.currentTarget.checked)}
                  />
                  <span className="ml-auto flex flex-wrap items-center gap-3 text-sm">
                    <StageMarker stage={patient.stage} />
                    {patient.groupRank !== null && (
                      <SeverityChip severity={severityOfRank(patient.groupRank)} />
                    )}
                    <TextLink href={`/patients/${patient.patientId}`}>{t('open')}</TextLink>
                  </span>
                </li>
              ))}
            </ul>
          </Card>
          <Card title={t('to')} titleId="hand-over-to" className="grid gap-4 lg:sticky lg:top-18">
            <Select
              label={t('colleague')}
              name="toId"
              placeholder={t('choose')}
              error={error.toId}
              options={colleagues.map(({ id, name, patients: count }) => ({
                value: id,
                label: t('colleagueOption', { name, count }),
              }))}
            />
            <TextField
              label={t('reason')}
              hint={t('reasonHint')}
              name="reason"
              error={error.reason}
              maxLength={500}
            />
            <p className="text-xs text-ink-2">{t('note')}</p>
            <p role="alert" className="text-sm text-urgent empty:hidden">
              {error.form}
            </p>
            <Button
              type="submit"
              variant="primary"
              busy={isBusy}
              {...(chosen.length === 0 ? { offReason: t('nobodyChosen') } : {})}
            >
              {t('submit', { count: chosen.length })}
            </Button>
          </Card>
        </form>
      )}
    </>
  );
}
