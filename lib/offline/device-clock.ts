/** The day and moment of an entry, as the device sees them. */
export type DeviceTime = {
  /** `YYYY-MM-DD` in the zone of the device. */
  localDate: string;
  /** IANA name. */
  timezone: string;
  /** ISO instant. */
  madeAt: string;
};

/** Calendar date of an instant in a zone, `YYYY-MM-DD`. */
export function localDateIn(instant: Date, timezone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: timezone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(instant);
  const part = (type: 'year' | 'month' | 'day') => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

export function deviceTime(instant: Date = new Date()): DeviceTime {
  const timezone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return { localDate: localDateIn(instant, timezone), timezone, madeAt: instant.toISOString() };
}
