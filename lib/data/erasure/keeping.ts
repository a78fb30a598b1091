/** Last day on which a record must be kept: so many years after the last contact. Null when it is over on `today`. */
export function keepUntil(lastContactOn: string, years: number, today: string): string | null {
  const year = Number(lastContactOn.slice(0, 4)) + years;
  const day = lastContactOn.slice(4);
  // 29 February ends on the 28th in a year that has none.
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const until = `${year}${day === '-02-29' && !isLeap ? '-02-28' : day}`;
  return until >= today ? until : null;
}
