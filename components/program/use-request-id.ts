import { useState } from 'react';
import { v7 } from 'uuid';

/** One id for one opened dialog: however often its button is pressed, the server does the thing once. */
export function useRequestId(): string {
  return useState(() => v7())[0];
}
