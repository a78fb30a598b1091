/** Texts of patients that may be harder than the rest, by area and key, with the reason. */
export const READING_EXCEPTIONS: Readonly<Record<string, string>> = {
  'handout.warning.title': '"emergency department" is the name of the place to go to',
  'entry.title': 'seven words; "exercises" alone makes the grade',
  'stop.tick.unrelieved': 'warning sign, fixed clinical wording; agreed word for word',
  'stop.go': '"emergency department" is the name of the place to go to',
  'stop.goIf': '"emergency department" is the name of the place to go to',
  'stop.goIfWhat': 'names the signs in one sentence, so that none is read alone',
  'today.help.emergencyText': '"emergency department" is the name of the place to go to',
};

/** Long words that patients know or that have no shorter name. */
export const KNOWN_LONG_WORDS: ReadonlySet<string> = new Set(['emergencies', 'emergency', 'exercises']);
