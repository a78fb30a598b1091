'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Card } from '#components/ui/card.tsx';
import { toasts } from '#components/ui/toast.tsx';
import type { ExerciseContent } from '#lib/data/exercises/input.ts';
import type { Failure, Result } from '#lib/result.ts';
import { AboutFields } from './form-about.tsx';
import { contentFromForm, type UncheckedContent } from './form-content.ts';
import { DoseFields } from './form-dose.tsx';
import { LinesField, ProblemsContext, WordsField } from './form-fields.tsx';
import { SafetyFields } from './form-safety.tsx';

/** Everything that an exercise of the clinic says. What was typed stays until it is saved. */
export function ExerciseForm({
  content,
  backHref,
  save,
}: {
  content: ExerciseContent;
  /** Where leaving without saving leads. */
  backHref: string;
  save: (content: UncheckedContent) => Promise<Result<{ slug: string }>>;
}) {
  const t = useTranslations('library.form');
  const router = useRouter();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSaving, setSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  // The first field that needs a change, once it carries its note.
  useEffect(() => {
    if (failure !== null) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [failure]);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isSaving) return;
    setSaving(true);
    const result = await save(contentFromForm(new FormData(event.currentTarget)));
    setSaving(false);
    if (result.ok) {
      toasts.done(t('saved'));
      router.push(`/library/${result.data.slug}` as Route);
      return;
    }
    setFailure(result.error);
  }

  const isStale = failure?.fields?.version !== undefined;
  return (
    <ProblemsContext value={failure?.fields}>
      <form ref={form} onSubmit={submit} noValidate className="mt-5 grid max-w-[60rem] gap-5">
        {failure !== null && (
          <Banner kind="error" title={isStale ? t('stale') : t('notSaved')} live>
            {isStale ? t('staleText') : failure.message}
          </Banner>
        )}
        <Card title={t('about')} titleId="form-about">
          <div className="mb-4 grid gap-4 sm:grid-cols-2">
            <WordsField name="name" value={content.name} />
            <LinesField name="aliases" lines={content.aliases} rows={2} />
          </div>
          <AboutFields content={content} />
        </Card>
        <Card title={t('how')} titleId="form-how">
          <div className="grid gap-4">
            <LinesField name="steps" lines={content.steps} rows={6} />
            <div className="grid gap-4 sm:grid-cols-2">
              <LinesField name="cues" lines={content.cues} />
              <LinesField name="faults" lines={content.faults} />
            </div>
            <WordsField name="shortCue" value={content.shortCue} />
            <WordsField name="alt" value={content.alt} long />
          </div>
        </Card>
        <Card title={t('usualDose')} titleId="form-dose">
          <DoseFields content={content} />
        </Card>
        <Card title={t('safety')} titleId="form-safety">
          <SafetyFields content={content} />
        </Card>
        <Card title={t('evidence')} titleId="form-evidence">
          <WordsField name="evidenceNote" value={content.evidenceNote} long />
        </Card>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" busy={isSaving}>
            {t('save')}
          </Button>
          <ButtonLink href={backHref} variant="quiet">
            {t('cancel')}
          </ButtonLink>
        </div>
      </form>
    </ProblemsContext>
  );
}
