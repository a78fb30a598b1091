import type { Drawing } from '#lib/figure/draw.ts';
import type { Person } from '#lib/figure/person.ts';
import type { LaidOut } from '#lib/handout/piece.ts';
import type { PaperSize, Sheet } from '#lib/handout/sheet.ts';

export type HandoutView = {
  patient: { id: string; name: string; givenName: string };
  timezone: string;
  hasOpenRedFlag: boolean;
  /** Null while there is no program to print. */
  handout: {
    paper: PaperSize;
    size: 'usual' | 'large';
    phase: number;
    phases: { number: number; title: string }[];
    /** Set while the program waits for its first day. */
    startsOn: string | null;
    /** Name of the file with the same content. */
    file: string;
    sheet: Sheet;
    laidOut: LaidOut;
    /** Start and end of each item, or null where there is no figure. */
    drawings: ([Drawing, Drawing] | null)[];
    person: Partial<Person>;
  } | null;
};
