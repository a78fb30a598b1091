import type { HelpView } from '#lib/data/own/view.ts';

export type OwnMessage = {
  id: string;
  /** Id made on the phone; null for messages of the therapist. */
  clientId: string | null;
  from: 'me' | 'staff';
  /** Who wrote it; empty for the patient's own. */
  author: string;
  body: string;
  at: string;
  /** When the other side read it. */
  readAt: string | null;
};

export type OwnThreadView = {
  timezone: string;
  help: HelpView;
  /** Oldest first. */
  messages: OwnMessage[];
  hasEarlier: boolean;
};

/** Body of POST /api/v1/messages. */
export type OwnMessageInput = {
  /** UUIDv7 made on the device; the same message again carries the same id. */
  clientId: string;
  localDate: string;
  timezone: string;
  madeAt: string;
  body: string;
};

export type OwnMessageAnswer = { messageId: string; isRepeat: boolean };
