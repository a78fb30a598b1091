'use client';

import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Icon, OctagonAlert, Phone } from '#components/ui/icon.tsx';
import type { GateSign } from '#lib/clinical/intake/options.ts';
import { useIntakeScope } from './intake-context.tsx';

const EMERGENCY: readonly GateSign[] = ['saddle', 'bladder', 'bowel', 'sexual', 'bothLegs'];

/** A "yes" to a warning sign, over everything: what to do now. The flag goes up in the same moment. */
export function UrgentDialog({ sign, onClose }: { sign: GateSign | null; onClose: () => void }) {
  const t = useTranslations('intake.urgent');
  const signs = useTranslations('intake.gate.sign');
  const { intake, view } = useIntakeScope();
  if (sign === null) return null;
  const isEmergency = EMERGENCY.includes(sign);
  const isSaved = intake.stored[`gate.${sign}`]?.value === 'yes' && intake.state === 'saved';
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      closeOutside={false}
      title={
        <span className="flex items-start gap-2 text-urgent">
          <Icon of={OctagonAlert} size="lg" className="mt-0.5" />
          {t(isEmergency ? 'emergency' : 'today')}
        </span>
      }
      description={signs(sign)}
      actions={
        <>
          <Button onClick={onClose}>{t('goOn')}</Button>
          <ButtonLink href={`/patients/${view.patient.id}`} variant="urgent">
            {t('toPatient')}
          </ButtonLink>
        </>
      }
    >
      <ol className="grid list-decimal gap-1.5 pl-5">
        <li>{t('stop')}</li>
        <li>
          {isEmergency
            ? t('send', { place: view.emergencyDepartment, number: view.emergencyNumber })
            : t('examine')}
        </li>
        <li>{t('note')}</li>
      </ol>
      {isEmergency && (
        <p className="mt-3">
          <ButtonLink href={`tel:${view.emergencyNumber}`} icon={<Icon of={Phone} />}>
            {t('call', { number: view.emergencyNumber })}
          </ButtonLink>
        </p>
      )}
      <p role="status" className="mt-3 text-xs text-ink-2">
        {intake.state === 'failed' ? t('notRaised') : isSaved ? t('raised') : t('raising')}
      </p>
    </Dialog>
  );
}
