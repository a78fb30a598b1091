import { useTranslations } from 'next-intl';
import { Card } from '#components/ui/card.tsx';
import type { NoteView } from '#lib/data/patients/view.ts';
import type { Act } from './acts.ts';
import { MoreList } from './more-list.tsx';
import { NoteForm } from './note-form.tsx';
import { type Reading, useMoment } from './when.ts';

const SHOWN = 3;

/** Notes of the staff, newest first; patients never see them. */
export function NotesCard({
  notes,
  episodeId,
  reading,
  addNote,
}: {
  notes: readonly NoteView[];
  episodeId: string;
  reading: Reading;
  addNote: Act;
}) {
  const t = useTranslations('patient.notes');
  const moment = useMoment(reading);
  return (
    <Card title={t('title')} titleId="notes" aside={t('staffOnly')}>
      {notes.length === 0 && <p className="text-ink-2">{t('none')}</p>}
      <MoreList
        className="space-y-3"
        shown={SHOWN}
        more={t('all', { count: notes.length })}
        items={notes.map((note) => ({
          key: note.id,
          node: (
            <>
              <p className="whitespace-pre-line">{note.body}</p>
              <p className="mt-0.5 text-xs text-ink-2">
                {t('by', { author: note.author, date: moment(note.at) })}
              </p>
            </>
          ),
        }))}
      />
      <NoteForm episodeId={episodeId} addNote={addNote} />
    </Card>
  );
}
