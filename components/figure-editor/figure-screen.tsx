'use client';

import { useTranslations } from 'next-intl';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import type { FigureForm } from '#lib/data/exercises/view.ts';
import { FigureEditor, type SaveFigure } from './figure-editor.tsx';
import { canEdit } from './pose-edit.ts';

/** The editor of one exercise's figure, or why there is nothing to edit. */
export function FigureScreen({ view, save }: { view: FigureForm; save: SaveFigure }) {
  const t = useTranslations('library.figure');
  const { record, name, slug } = view;
  return (
    <>
      <PageHeader
        title={t('title', { name })}
        lead={t('lead')}
        back={{ href: `/library/${slug}`, label: name }}
      />
      {record === null ? (
        <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
      ) : canEdit(record) ? (
        <FigureEditor exercise={view} record={record} save={save} />
      ) : (
        <EmptyState title={t('notFromSide')}>{t('notFromSideText')}</EmptyState>
      )}
    </>
  );
}
