'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Card } from '#components/ui/card.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { ClinicSettingsView } from '#lib/data/settings/view.ts';
import type { Result } from '#lib/result.ts';
import { FirstSteps } from './first-steps.tsx';
import { HoursForm } from './hours-form.tsx';
import { LogoField } from './logo-field.tsx';
import { type SaveClinic, SectionForm } from './section-form.tsx';

type Props = {
  clinic: ClinicSettingsView;
  rules: { version: number; changed: number; count: number };
  timezones: readonly string[];
  save: SaveClinic;
  removeLogo: (input: unknown) => Promise<Result<unknown>>;
};

const text = (form: FormData, name: string) => String(form.get(name) ?? '').trim();
const number = (form: FormData, name: string) => Number(text(form, name));
const WAITS = ['urgentMinutes', 'escalationMinutes', 'notProgressingDays', 'reviewDays'] as const;

/** All of the clinic that managers set, part by part. While nothing is confirmed, the contacts come first. */
export function SettingsScreen({ clinic, rules, timezones, save, removeLogo }: Props) {
  const t = useTranslations('settings');
  const format = useFormatter();
  const version = clinic.profileVersion;
  const shared = { version, save };
  const isNew = clinic.contactsConfirmedAt === null;
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead', { clinic: clinic.name })} />
      {(isNew || clinic.isEmpty) && <FirstSteps clinic={clinic} />}
      <div className="mt-6 grid items-start gap-5 lg:grid-cols-2">
        <div className="grid min-w-0 gap-5">
          <SectionForm
            section="contacts"
            {...shared}
            primary={isNew}
            {...(isNew ? { submit: t('contacts.confirm') } : {})}
            toInput={(form) => ({
              emergencyNumber: text(form, 'emergencyNumber'),
              emergencyDepartment: text(form, 'emergencyDepartment'),
              adviceLine: text(form, 'adviceLine'),
              phone: text(form, 'phone'),
            })}
          >
            {(errors) => (
              <>
                {(['emergencyNumber', 'emergencyDepartment', 'adviceLine', 'phone'] as const).map((name) => (
                  <TextField
                    key={name}
                    label={t(`contacts.${name}`)}
                    hint={t(`contacts.${name}Hint`)}
                    name={name}
                    defaultValue={clinic[name]}
                    {...(name === 'emergencyDepartment' ? {} : { inputMode: 'tel' as const })}
                    {...(name === 'adviceLine' ? { note: t('optional') } : {})}
                    error={errors[name]}
                  />
                ))}
                <p className="text-xs text-ink-2">
                  {clinic.contactsConfirmedAt === null
                    ? t('contacts.notYet')
                    : t('contacts.confirmed', {
                        time: format.dateTime(new Date(clinic.contactsConfirmedAt), { dateStyle: 'medium' }),
                      })}
                </p>
              </>
            )}
          </SectionForm>
          <SectionForm
            section="place"
            {...shared}
            toInput={(form) => ({
              name: text(form, 'name'),
              country: text(form, 'country').toUpperCase(),
              timezone: text(form, 'timezone'),
              locale: text(form, 'locale'),
            })}
          >
            {(errors) => (
              <>
                <TextField
                  label={t('place.name')}
                  name="name"
                  defaultValue={clinic.name}
                  error={errors.name}
                />
                <TextField
                  label={t('place.country')}
                  hint={t('place.countryHint')}
                  name="country"
                  maxLength={2}
                  defaultValue={clinic.country}
                  error={errors.country}
                />
                <Select
                  label={t('place.timezone')}
                  name="timezone"
                  defaultValue={clinic.timezone}
                  options={[...new Set([clinic.timezone, ...timezones])].map((zone) => ({
                    value: zone,
                    label: zone.replaceAll('_', ' '),
                  }))}
                  error={errors.timezone}
                />
                <Select
                  label={t('place.locale')}
                  name="locale"
                  defaultValue={clinic.locale}
                  options={clinic.locales.map((locale) => ({
                    value: locale,
                    label: new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale,
                  }))}
                  error={errors.locale}
                />
              </>
            )}
          </SectionForm>
          <SectionForm
            section="handout"
            {...shared}
            toInput={(form) => ({ handoutName: text(form, 'handoutName') })}
          >
            {(errors) => (
              <TextField
                label={t('handout.name')}
                hint={t('handout.nameHint', { clinic: clinic.name })}
                note={t('optional')}
                name="handoutName"
                defaultValue={clinic.handoutName}
                error={errors.handoutName}
              />
            )}
          </SectionForm>
        </div>
        <div className="grid min-w-0 gap-5">
          <Card title={t('rulesCard.title')} titleId="settings-rules">
            <p className="-mt-2 text-ink-2">{t('rulesCard.lead', { count: rules.count })}</p>
            <p className="mt-2">
              {t('rulesCard.changed', { changed: rules.changed, version: rules.version })}
            </p>
            <ButtonLink href="/settings/rules" className="mt-3">
              {t('rulesCard.open')}
            </ButtonLink>
          </Card>
          <SectionForm
            section="waits"
            {...shared}
            toInput={(form) => Object.fromEntries(WAITS.map((name) => [name, number(form, name)]))}
          >
            {(errors) => (
              <div className="grid gap-4 sm:grid-cols-2">
                {WAITS.map((name) => (
                  <TextField
                    key={name}
                    label={t(`waits.${name}`)}
                    hint={t(`waits.${name}Hint`)}
                    name={name}
                    inputMode="numeric"
                    defaultValue={String(clinic.waits[name])}
                    after={t(`waits.${name}Unit`)}
                    error={errors[name]}
                  />
                ))}
              </div>
            )}
          </SectionForm>
          <HoursForm hours={clinic.openingHours} {...shared} />
          <SectionForm
            section="keeping"
            {...shared}
            toInput={(form) => ({ retentionYears: number(form, 'retentionYears') })}
          >
            {(errors) => (
              <TextField
                label={t('keeping.retentionYears')}
                hint={t('keeping.retentionYearsHint')}
                name="retentionYears"
                inputMode="numeric"
                defaultValue={String(clinic.retentionYears)}
                after={t('keeping.retentionYearsUnit')}
                error={errors.retentionYears}
              />
            )}
          </SectionForm>
          <LogoField hasLogo={clinic.hasLogo} version={version} removeLogo={removeLogo} />
        </div>
      </div>
    </>
  );
}
