import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { Select } from '#components/ui/select.tsx';

const WEEKS = [4, 15, 26, 52] as const;

/** The review as CSV files; a plain form, so that it works as soon as the page is there. */
export function ReviewCard() {
  const t = useTranslations('data.review');
  return (
    <Card title={t('title')} titleId="review-tables">
      <p className="text-ink-2">{t('text')}</p>
      <form action="/api/v1/downloads/review" method="get" className="mt-4 flex flex-wrap items-end gap-3">
        <Select
          label={t('weeks')}
          name="weeks"
          defaultValue="15"
          options={WEEKS.map((count) => ({ value: String(count), label: t('lastWeeks', { count }) }))}
        />
        <Button type="submit">{t('download')}</Button>
      </form>
    </Card>
  );
}
