'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FormDialog } from '#components/patient/form-dialog.tsx';
import { useAct } from '#components/patient/use-act.ts';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { toasts } from '#components/ui/toast.tsx';
import type { TemplateRow } from '#lib/data/programs/view.ts';
import type { TemplateActs } from './templates-screen.tsx';

/** Another name, and for whom it is. */
export function RenameTemplate({
  template,
  rename,
  onClose,
}: {
  template: TemplateRow;
  rename: TemplateActs['rename'];
  onClose: () => void;
}) {
  const t = useTranslations('program.templates');
  const [name, setName] = useState(template.name);
  const [words, setWords] = useState(template.for);
  const [error, setError] = useState<string>();
  const router = useRouter();
  const { busy, failure, run } = useAct();
  function send() {
    const given = name.trim();
    setError(given === '' ? t('nameMissing') : undefined);
    if (given === '') return;
    run(
      () => rename({ templateId: template.id, name: given, for: words.trim() }),
      () => {
        toasts.done(t('renamed', { name: given }));
        router.refresh();
        onClose();
      },
    );
  }
  return (
    <FormDialog
      title={t('renameOf', { name: template.name })}
      submit={t('save')}
      onSubmit={send}
      onClose={onClose}
      busy={busy}
      failure={failure}
      failureTitle={t('failed')}
      isTouched={name !== template.name || words !== template.for}
    >
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
    </FormDialog>
  );
}
