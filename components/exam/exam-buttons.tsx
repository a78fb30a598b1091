'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ExamActs } from '#components/patient/acts.ts';
import { useCanTreat } from '#components/staff/role.tsx';
import { Button } from '#components/ui/button.tsx';
import { ExamDialog } from './exam-dialog.tsx';
import { ScoreDialog } from './score-dialog.tsx';

/** The two forms behind the card. */
export function ExamButtons({
  patient,
  acts,
}: {
  patient: { episodeId: string; name: string; today: string };
  acts: ExamActs;
}) {
  const t = useTranslations('exam');
  const canTreat = useCanTreat();
  const [open, setOpen] = useState<'exam' | 'score' | null>(null);
  if (!canTreat) return null;
  return (
    <div className="mt-4 flex flex-wrap gap-2">
      <Button onClick={() => setOpen('exam')}>{t('record')}</Button>
      <Button onClick={() => setOpen('score')}>{t('enter')}</Button>
      {open === 'exam' && <ExamDialog {...patient} record={acts.exam} onClose={() => setOpen(null)} />}
      {open === 'score' && <ScoreDialog {...patient} enter={acts.score} onClose={() => setOpen(null)} />}
    </div>
  );
}
