import type { DragEvent } from 'react';

const ITEM = 'application/x-sturdy-item';
const EXERCISE = 'application/x-sturdy-exercise';

/** What is carried over the page: an item of the draft by its key, or an exercise of the library by its slug. */
export type Carried = { item: string } | { exercise: string };

export function dragItem(event: DragEvent, key: string): void {
  event.dataTransfer.setData(ITEM, key);
  event.dataTransfer.effectAllowed = 'move';
}

export function dragExercise(event: DragEvent, slug: string): void {
  event.dataTransfer.setData(EXERCISE, slug);
  event.dataTransfer.effectAllowed = 'copy';
}

/** Whether something of the builder is over the page; what it is can be read only when it is dropped. */
export function isCarrying(event: DragEvent): boolean {
  return event.dataTransfer.types.includes(ITEM) || event.dataTransfer.types.includes(EXERCISE);
}

export function dropped(event: DragEvent): Carried | null {
  const item = event.dataTransfer.getData(ITEM);
  if (item) return { item };
  const exercise = event.dataTransfer.getData(EXERCISE);
  return exercise ? { exercise } : null;
}

/** Before which row of a list the pointer is: 0 for the first, the number of rows after the last. */
export function placeAt(list: HTMLElement, y: number): number {
  const rows = [...list.querySelectorAll<HTMLElement>(':scope > li[id]')];
  const index = rows.findIndex((row) => {
    const { top, height } = row.getBoundingClientRect();
    return y < top + height / 2;
  });
  return index === -1 ? rows.length : index;
}
