/** What one exercise says on paper; all words are in the reader's language. */
export type SheetItem = {
  name: string;
  steps: string[];
  /** A word of the therapist for this patient. */
  note: string | null;
  /** The first line large, such as "10 times"; the rest below it. */
  dose: { main: string; more: string[] };
  /** Boxes to tick: rows for so many rounds a day, on the days that are planned. Null: as needed. */
  boxes: { rows: number; isPlanned: boolean[] } | null;
  hasFigure: boolean;
};

/** A hand-out without any place on paper yet: the one thing that the screen, the printer and the PDF all show. */
export type Sheet = {
  clinic: { name: string; phone: string };
  title: string;
  lead: string;
  /** Side in modules and the dark modules as a path; null while the patient has no link. */
  qr: { size: number; path: string; caption: string } | null;
  /** Seven short names of days, the first one that of the first box. */
  days: string[];
  items: SheetItem[];
  /** What stands below the exercises. */
  also: string;
  warning: {
    title: string;
    emergency: string[];
    todayTitle: string;
    today: string[];
    /** Where the emergency department is. */
    nearest: string;
  };
  footer: string;
  /** "Page {page} of {pages}", with both words to be replaced. */
  pageOf: string;
};

export type PaperSize = 'a4' | 'letter';

/** Width and height in points (1/72 inch). */
export const PAPER: Readonly<Record<PaperSize, readonly [width: number, height: number]>> = {
  a4: [595.28, 841.89],
  letter: [612, 792],
};
