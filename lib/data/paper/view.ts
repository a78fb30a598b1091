/** What somebody said about one day; null: not said. */
export type DayAnswers = {
  leg: number | null;
  back: number | null;
  zone: number | null;
  /** Rounds done, by exercise. */
  ticks: Record<string, number>;
};

export type PaperDayView = {
  date: string;
  isFuture: boolean;
  /** Sent by the patient's phone: shown, and never entered a second time. */
  phone: DayAnswers | null;
  /** Entered from paper before: the newest form of it. */
  paper: (DayAnswers & { reportId: string; by: string }) | null;
};

export type PaperRow = {
  exercise: string;
  name: string;
  /** Most rounds that any day of the week asks for. */
  timesPerDay: number;
  /** Day by day, whether it was planned. */
  isPlanned: boolean[];
};

export type PaperView = {
  patient: { id: string; name: string; givenName: string };
  episodeId: string;
  timezone: string;
  today: string;
  from: string;
  /** First days of the weeks before and after; null where nothing can be entered. */
  before: string | null;
  after: string | null;
  isClosed: boolean;
  days: PaperDayView[];
  rows: PaperRow[];
};
