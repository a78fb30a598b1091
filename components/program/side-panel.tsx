'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Segmented } from '#components/ui/segmented.tsx';
import { useBuilder } from './builder-context.tsx';
import { LibraryPanel } from './library-panel.tsx';
import { TemplateList } from './template-list.tsx';

export type Panel = 'programs' | 'library';

/** What the draft is made from: programs to begin with, exercises to add. */
export function SidePanel({
  panel,
  onPanel,
  phase,
  onPicked,
}: {
  panel: Panel;
  onPanel: (panel: Panel) => void;
  /** The phase that exercises are added to, from 0. */
  phase: number;
  onPicked: () => void;
}) {
  const t = useTranslations('program');
  const { view } = useBuilder();
  const name = useId();
  return (
    <div className="grid gap-4">
      <h2 className="sr-only">{t('list.title', { name: view.patient.givenName })}</h2>
      <Segmented<Panel>
        label={t('panel.label')}
        labelHidden
        name={name}
        value={panel}
        onChange={onPanel}
        options={[
          { value: 'programs', label: t('panel.programs') },
          { value: 'library', label: t('panel.library') },
        ]}
      />
      {panel === 'programs' ? <TemplateList onPicked={onPicked} /> : <LibraryPanel phase={phase} />}
    </div>
  );
}
