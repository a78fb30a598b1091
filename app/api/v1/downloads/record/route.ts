import { getMessages, getTranslations } from 'next-intl/server';
import { giveRecord } from '#lib/data/record/give-record.ts';
import { recordFile } from '#lib/export/record-file.ts';
import { downloadRoute } from '#lib/guard/download-route.ts';

export const GET = downloadRoute(giveRecord, async (given) => {
  const t = await getTranslations('data.record');
  const messages = await getMessages();
  return recordFile(given, {
    title: t('title', { name: given.name }),
    lead: t('lead', { date: given.madeAt.slice(0, 10) }),
    headings: messages.data.record.tables,
    unknown: t('unknown'),
  });
});
