import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { IntakeScreen } from '#components/intake/intake-screen.tsx';
import { NoIntake } from '#components/intake/no-intake.tsx';
import { InviteCard } from '#components/invite/invite-card.tsx';
import { AreaMessages } from '#components/shell/messages-provider.tsx';
import { StaffMain } from '#components/shell/staff-main.tsx';
import { getIntake } from '#lib/data/intake/queries.ts';
import { getInvite } from '#lib/data/links/queries.ts';
import { read } from '#lib/guard/read.ts';
import { confirmIntakeAction, dropIntakeAction, saveAnswersAction, startIntakeAction } from './actions.ts';

/** No name in the title: it would stand in the browser's history and on shared screens. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('intake'))('pageTitle') };
}

type Props = { params: Promise<{ patientId: string }> };

const ACTS = {
  save: saveAnswersAction,
  confirm: confirmIntakeAction,
  start: startIntakeAction,
  drop: dropIntakeAction,
};

export default async function IntakePage({ params }: Props) {
  const given = await params;
  const view = await read(getIntake, given);
  if (view.intake === null) {
    return (
      <AreaMessages areas={['intake', 'clinic']} timeZone={view.timezone}>
        <StaffMain>
          <NoIntake view={view} start={ACTS.start} />
        </StaffMain>
      </AreaMessages>
    );
  }
  const invite = await read(getInvite, given);
  return (
    <AreaMessages areas={['intake', 'invite', 'clinic', 'glyph', 'body-chart']} timeZone={view.timezone}>
      <IntakeScreen view={view} opened={view.intake} acts={ACTS} invite={<InviteCard view={invite} />} />
    </AreaMessages>
  );
}
