import { useTranslations } from 'next-intl';
import { StaffMain } from '#components/shell/staff-main.tsx';
import { Loading, SkeletonRows } from '#components/ui/skeleton.tsx';

export default function MessagesLoading() {
  const t = useTranslations('inbox');
  const ui = useTranslations('ui');
  return (
    <StaffMain>
      <h1 className="text-2xl">{t('title')}</h1>
      <Loading label={ui('loading')}>
        <div className="card mt-4">
          <SkeletonRows rows={6} />
        </div>
      </Loading>
    </StaffMain>
  );
}
