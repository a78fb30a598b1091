import './handout.css';
import { useFormatter, useTranslations } from 'next-intl';
import { Banner } from '#components/ui/banner.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { ArrowLeft, Icon } from '#components/ui/icon.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import type { HandoutView } from '#lib/data/handout/view.ts';
import { HandoutTools } from './handout-tools.tsx';
import { SheetPage } from './sheet-page.tsx';
import { SheetWords } from './sheet-words.tsx';

/** The hand-out as it comes out of the printer, with what can be chosen about it above. */
export function HandoutScreen({ view }: { view: HandoutView }) {
  const t = useTranslations('handout');
  const format = useFormatter();
  const { patient, handout } = view;
  return (
    <main id="main" tabIndex={-1} className="handout outline-none">
      <header className="border-b border-line bg-surface print:hidden">
        <div className="mx-auto grid max-w-[60rem] gap-3 px-4 py-4">
          <TextLink href={`/patients/${patient.id}`} className="gap-1.5 no-underline">
            <Icon of={ArrowLeft} />
            {t('screen.back', { name: patient.name })}
          </TextLink>
          <h1 className="text-xl">{t('screen.heading', { name: patient.name })}</h1>
          {handout && <HandoutTools patientId={patient.id} handout={handout} />}
        </div>
      </header>
      {view.hasOpenRedFlag && <Banner kind="error" wide title={t('screen.onHold')} />}
      {handout?.startsOn && (
        <Banner
          kind="notice"
          wide
          title={t('screen.notStarted', {
            date: format.dateTime(new Date(handout.startsOn), { dateStyle: 'long', timeZone: 'UTC' }),
          })}
        />
      )}
      {handout === null ? (
        <div className="mx-auto max-w-[40rem] px-4 py-10 print:hidden">
          <EmptyState title={t('screen.noProgram')}>{t('screen.noProgramText')}</EmptyState>
          <p className="mt-4 text-center">
            <ButtonLink variant="primary" href={`/patients/${patient.id}/assign`}>
              {t('screen.assign')}
            </ButtonLink>
          </p>
        </div>
      ) : (
        <>
          <SheetWords sheet={handout.sheet} />
          <div aria-hidden="true" className="handout-pages">
            {handout.laidOut.pages.map((pieces, index) => (
              <SheetPage
                // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is known by its number
                key={index}
                pieces={pieces}
                handout={handout}
              />
            ))}
          </div>
        </>
      )}
    </main>
  );
}
