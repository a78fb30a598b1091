import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SettingsScreen } from '#components/settings/settings-screen.tsx';
import { AreaMessages } from '#components/shell/messages-provider.tsx';
import { StaffMain } from '#components/shell/staff-main.tsx';
import { getSettings } from '#lib/data/settings/get-settings.ts';
import { read } from '#lib/guard/read.ts';
import { removeLogoAction, saveClinicAction } from './actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('title') };
}

export default async function SettingsPage() {
  const { clinic, rules } = await read(getSettings, {});
  const changed = rules.settings.filter(({ value, usual }) => value !== usual).length;
  return (
    <AreaMessages areas={['settings']} timeZone={clinic.timezone}>
      <StaffMain>
        <SettingsScreen
          key={clinic.profileVersion}
          clinic={clinic}
          rules={{ version: rules.version, changed, count: rules.settings.length }}
          timezones={Intl.supportedValuesOf('timeZone')}
          save={saveClinicAction}
          removeLogo={removeLogoAction}
        />
      </StaffMain>
    </AreaMessages>
  );
}
