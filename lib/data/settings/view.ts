import type { CaseloadGroup } from '#lib/clinical/caseload.ts';
import type { Severity } from '#lib/clinical/result.ts';
import type { RuleId } from '#lib/clinical/rule-id.ts';
import type { SettingName, SettingUnit } from '#lib/clinical/setting-defaults.ts';
import type { OpeningHours, Waits } from './input.ts';

/** One number of the rules. */
export type RuleSettingView = {
  name: SettingName;
  value: number;
  usual: number;
  unit: SettingUnit;
  min: number;
  max: number;
  step: number;
  /** Citations; empty where the number is this product's own choice. */
  sources: { key: string; citation: string | null }[];
};

export type ClinicSettingsView = {
  profileVersion: number;
  name: string;
  phone: string;
  country: string;
  timezone: string;
  locale: string;
  locales: readonly string[];
  emergencyNumber: string;
  emergencyDepartment: string;
  adviceLine: string;
  /** Instant, ISO 8601; null until a manager confirmed them. */
  contactsConfirmedAt: string | null;
  openingHours: OpeningHours;
  waits: Waits;
  handoutName: string;
  /** Years for which a deleted record is kept locked after the last contact. */
  retentionYears: number;
  hasLogo: boolean;
  /** No patient was taken in yet. */
  isEmpty: boolean;
};

export type SettingsView = {
  clinic: ClinicSettingsView;
  rules: { version: number; settings: RuleSettingView[] };
};

/** A flag that a change would raise or take away. */
export type FlagChange = { rule: RuleId; severity: Severity };

export type PreviewPerson = {
  patientId: string;
  name: string;
  therapistName: string;
  more: FlagChange[];
  fewer: FlagChange[];
  groupNow: CaseloadGroup;
  groupThen: CaseloadGroup;
};

/** What the rules would say today with other numbers. Nothing is saved. */
export type RulesPreview = {
  /** Open episodes that were looked at, and how many there are. */
  looked: number;
  open: number;
  /** People with at least one flag more, and with at least one fewer. */
  more: number;
  fewer: number;
  /** At most 100, by name. */
  people: PreviewPerson[];
};
