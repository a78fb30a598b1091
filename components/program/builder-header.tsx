'use client';

import { useTranslations } from 'next-intl';
import { useCanTreat } from '#components/staff/role.tsx';
import { Button } from '#components/ui/button.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { BookmarkPlus, Eye, History, Icon, Pencil, Printer, RotateCcw, Undo2 } from '#components/ui/icon.tsx';
import { Popover } from '#components/ui/popover.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { useBuilder } from './builder-context.tsx';
import { DraftState } from './draft-state.tsx';

const TITLE_LENGTH = 120;

/** Whose program, its name, and what can be done with the draft. */
export function BuilderHeader({
  offReason,
  onSend,
  onPreview,
  onHistory,
  onTemplate,
}: {
  /** Why it can't be sent now. */
  offReason: string | undefined;
  onSend: () => void;
  onPreview: () => void;
  onHistory: () => void;
  onTemplate: () => void;
}) {
  const t = useTranslations('program');
  const stage = useTranslations('glyph.stage');
  const { view, draft, original, edit, undo, canUndo, isEdited, current, isReadOnly } = useBuilder();
  const canTreat = useCanTreat();
  const { patient, episode } = view;
  const isUntouched = current !== null && !isEdited;
  const words = { stage: stage(`${episode.stage}`).toLowerCase(), week: episode.week ?? 0 };
  return (
    <header className="border-b border-line bg-surface lg:sticky lg:top-14 lg:z-20">
      <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3 px-4 py-3.5 md:px-8">
        <div className="min-w-0">
          <p>
            <TextLink href={`/patients/${patient.id}`}>{patient.name}</TextLink>,{' '}
            {episode.week === null ? t('aboutNew', words) : t('about', words)}
          </p>
          <div className="flex flex-wrap items-center gap-x-3">
            <h1 className="text-2xl">{draft.title}</h1>
            {!isReadOnly && (
              <Popover
                align="start"
                title={t('rename')}
                trigger={
                  <Button
                    variant="quiet"
                    size="sm"
                    className="btn-icon"
                    aria-label={t('rename')}
                    icon={<Icon of={Pencil} />}
                  />
                }
              >
                <TextField
                  label={t('rename')}
                  value={draft.title}
                  maxLength={TITLE_LENGTH}
                  onChange={(event) => edit((one) => ({ ...one, title: event.target.value }))}
                />
              </Popover>
            )}
            <DraftState />
          </div>
        </div>
        <div className="flex flex-wrap items-start gap-2">
          {canUndo && (
            <Button variant="quiet" icon={<Icon of={Undo2} />} onClick={undo}>
              {t('undo')}
            </Button>
          )}
          {isEdited && (
            <Button variant="quiet" icon={<Icon of={RotateCcw} />} onClick={() => edit(() => original)}>
              {t('reset')}
            </Button>
          )}
          <Button icon={<Icon of={Eye} />} keys="P" className="xl:hidden" onClick={onPreview}>
            {t('previewShort')}
          </Button>
          {view.history.length > 0 && (
            <Button variant="quiet" icon={<Icon of={History} />} onClick={onHistory}>
              {t('history.open')}
            </Button>
          )}
          {view.current !== null && (
            <ButtonLink href={`/print/${patient.id}`} icon={<Icon of={Printer} />}>
              {t('print')}
            </ButtonLink>
          )}
          {!isReadOnly && draft.phases.length > 0 && (
            <Button icon={<Icon of={BookmarkPlus} />} onClick={onTemplate}>
              {t('saveTemplate.button')}
            </Button>
          )}
          {isReadOnly
            ? !canTreat && <span className="py-2 text-ink-2">{t('readOnly')}</span>
            : !isUntouched && (
                <Button
                  variant="primary"
                  keys="Ctrl Enter"
                  aria-keyshortcuts="Control+Enter"
                  offReason={offReason}
                  onClick={onSend}
                >
                  {t(current ? 'save' : 'assign', { name: patient.givenName })}
                </Button>
              )}
        </div>
      </div>
    </header>
  );
}
