import { getTranslations } from 'next-intl/server';
import { StaffMain } from '#components/shell/staff-main.tsx';
import { Loading, SkeletonCard, SkeletonChart } from '#components/ui/skeleton.tsx';

export default async function ReviewLoading() {
  const t = await getTranslations('ui');
  return (
    <StaffMain>
      <Loading label={t('loading')}>
        <div className="grid gap-5">
          <SkeletonCard lines={3} />
          <SkeletonChart />
          <SkeletonCard lines={6} />
        </div>
      </Loading>
    </StaffMain>
  );
}
