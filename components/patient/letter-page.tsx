import { useTranslations } from 'next-intl';
import { ArrowLeft, Icon } from '#components/ui/icon.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import type { LetterView } from '#lib/data/patients/view.ts';
import { PrintButton } from './print-button.tsx';
import './print.css';

/** A letter as it was kept. Needs the areas `record` and `ui`. */
export function LetterPage({ letter, date }: { letter: LetterView; date: string }) {
  const t = useTranslations('record');
  return (
    <main id="main" tabIndex={-1} className="sheet-a4 outline-none">
      <div className="mb-6 flex flex-wrap items-center justify-between gap-3 print:hidden">
        <TextLink href={`/patients/${letter.patient.id}`} className="gap-1.5 no-underline">
          <Icon of={ArrowLeft} />
          {t('back')}
        </TextLink>
        <PrintButton label={t('print')} />
      </div>
      <h1 className="sr-only">{t('letter.title', { date })}</h1>
      <article className="max-w-[74ch] text-base whitespace-pre-line">{letter.text}</article>
      <p className="mt-8 text-xs text-ink-2">{t('letter.by', { author: letter.author })}</p>
    </main>
  );
}
