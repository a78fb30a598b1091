import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RulesScreen } from '#components/settings/rules-screen.tsx';
import { AreaMessages } from '#components/shell/messages-provider.tsx';
import { StaffMain } from '#components/shell/staff-main.tsx';
import { getSettings } from '#lib/data/settings/get-settings.ts';
import { read } from '#lib/guard/read.ts';
import { previewRulesAction, saveRulesAction } from '../actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings.rules'))('title') };
}

export default async function RuleSettingsPage() {
  const { rules, clinic } = await read(getSettings, {});
  return (
    <AreaMessages areas={['settings', 'rules', 'glyph']} timeZone={clinic.timezone}>
      <StaffMain>
        <RulesScreen key={rules.version} rules={rules} preview={previewRulesAction} save={saveRulesAction} />
      </StaffMain>
    </AreaMessages>
  );
}
