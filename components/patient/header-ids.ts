/** Ids of the header's controls that the keys of the page press. */
export const HEADER_IDS = {
  previous: 'previous-patient',
  next: 'next-patient',
  message: 'message-patient',
  program: 'edit-program',
} as const;
