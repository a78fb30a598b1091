import type { Prescription } from '#lib/clinical/prescription.ts';
import type { ActKind, CallOutcome, DischargeReason, ReferralType, ReviewWay } from './view.ts';

/** A new version of the plan that an act wrote; local dates. */
type NewVersion = { programId: string; version: number; from: string };
type Item = { exercise: string; name: string };

/** What is kept of an act, by its kind. The words of a message stand in `messages`, those of a step in `notes`. */
export type ActDetail = {
  call: { outcome: CallOutcome; said: string | null };
  message: { messageId: string };
  step: { noteId: string };
  'dose-halved': NewVersion & {
    /** Last day of the half dose. */
    until: string;
    /** Version that brings the usual dose back, on the day after. */
    returnVersion: number;
    items: (Item & { before: Prescription; after: Prescription })[];
  };
  /** `to` null: taken out. */
  'exercise-swapped': NewVersion & Item & { to: Item | null };
  'routine-shortened': NewVersion & { kept: Item[]; left: Item[] };
  'program-extended': { programId: string; before: string | null; endsOn: string };
  'phase-moved': { programId: string; before: number; position: number; from: string; title: string };
  'direction-retested': { testId: string; before: string; direction: string };
  'review-booked': { on: string; how: ReviewWay; moved: string | null; note: string | null };
  'review-held': { plannedDay: number; note: string | null };
  referral: { type: ReferralType; to: string | null; reason: string };
  'stage-changed': { before: number; after: number; reason: string };
  discharged: { reason: DischargeReason; letter: string; programEndsOn: string | null; followUps: string[] };
  'episode-asked': { reason: string };
};

/** An act with its detail, told apart by `kind`. */
export type Act = { [K in ActKind]: { kind: K; detail: ActDetail[K] } }[ActKind];
