import type { FocusEvent } from 'react';

/** Puts the caret behind the words a field begins with. */
export function caretToEnd({ currentTarget: field }: FocusEvent<HTMLTextAreaElement>): void {
  field.setSelectionRange(field.value.length, field.value.length);
}
