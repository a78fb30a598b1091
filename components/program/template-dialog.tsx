'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FormDialog } from '#components/patient/form-dialog.tsx';
import { useAct } from '#components/patient/use-act.ts';
import { RadioCards } from '#components/ui/radio-cards.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { toasts } from '#components/ui/toast.tsx';
import type { ProgramActs } from './acts.ts';
import { useBuilder } from './builder-context.tsx';

const STAGES = ['1', '2', '3', '4'] as const;
type Stage = (typeof STAGES)[number];
type How = 'version' | 'new';

/** Keeps the draft for other patients of the clinic, without what was said about or to this one. */
export function TemplateDialog({
  save,
  onClose,
}: {
  save: ProgramActs['saveTemplate'];
  onClose: () => void;
}) {
  const t = useTranslations('program.saveTemplate');
  const field = useTranslations('program.field');
  const stageWords = useTranslations('glyph.stage');
  const router = useRouter();
  const { draft, view } = useBuilder();
  const own = view.templates.find((one) => one.slug === draft.templateSlug && one.own !== null);
  const begun = view.templates.find((one) => one.slug === draft.templateSlug);
  const [how, setHow] = useState<How>(own ? 'version' : 'new');
  const [name, setName] = useState(own?.name ?? draft.title);
  const [words, setWords] = useState(own?.for ?? begun?.for ?? '');
  const [stage, setStage] = useState<Stage>(`${begun?.stage ?? view.episode.stage}`);
  const [error, setError] = useState<string>();
  const { busy, failure, run } = useAct();
  const notes = draft.phases.flatMap((phase) => phase.items.filter((item) => item.note !== null)).length;

  function send() {
    const given = name.trim();
    setError(given === '' ? t('nameMissing') : undefined);
    if (given === '') return;
    const replaced = how === 'version' ? own : undefined;
    run(
      () =>
        save({
          replaces: replaced?.slug ?? null,
          fromVersion: replaced?.own?.version ?? null,
          name: given,
          for: words.trim(),
          stage: Number(stage) as 1 | 2 | 3 | 4,
          draft,
        }),
      () => {
        toasts.done(t('done', { name: given }));
        router.refresh();
        onClose();
      },
    );
  }

  return (
    <FormDialog
      title={t('title')}
      lead={t('lead', { notes })}
      submit={t('submit')}
      onSubmit={send}
      onClose={onClose}
      busy={busy}
      failure={failure?.code === 'invalid-input' ? { ...failure, message: why(failure.fields) } : failure}
      failureTitle={t('failed')}
      isTouched
    >
      {own && (
        <RadioCards<How>
          label={t('how')}
          name="template-how"
          value={how}
          onChange={setHow}
          options={[
            {
              value: 'version',
              label: t('version', { name: own.name, number: (own.own?.version ?? 0) + 1 }),
            },
            { value: 'new', label: t('new') },
          ]}
        />
      )}
      <TextField
        label={t('name')}
        value={name}
        maxLength={80}
        error={error}
        onChange={(event) => setName(event.target.value)}
      />
      <TextArea
        label={t('for')}
        rows={2}
        maxLength={280}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <Select
        label={t('stage')}
        value={stage}
        onChange={(event) => setStage(event.target.value as Stage)}
        options={STAGES.map((value) => ({ value, label: stageWords(value) }))}
      />
    </FormDialog>
  );

  function why(fields: Record<string, string> | undefined): string {
    const reasons = new Set(Object.values(fields ?? {}));
    return [...reasons]
      .map((reason) => field(field.has(reason as 'other') ? (reason as 'other') : 'other'))
      .join(' ');
  }
}
