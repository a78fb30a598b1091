import { getRequestConfig } from 'next-intl/server';
import { defaultLocale } from './areas.ts';
import { loadMessages } from './messages.ts';

/**
 * Language and messages of a request. Local dates are written as `YYYY-MM-DD` and formatted in UTC;
 * an instant is formatted with the time zone of its clinic or patient, given with the call.
 */
export default getRequestConfig(async () => ({
  locale: defaultLocale,
  timeZone: 'UTC',
  messages: await loadMessages(defaultLocale),
}));
