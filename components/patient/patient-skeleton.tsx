import { useTranslations } from 'next-intl';
import { Loading, Skeleton, SkeletonCard, SkeletonChart } from '#components/ui/skeleton.tsx';

/** The patient page before its data, in the shape of the real one. */
export function PatientSkeleton() {
  const ui = useTranslations('ui');
  return (
    <main id="main" tabIndex={-1} className="@container pb-20 outline-none">
      <Loading label={ui('loading')}>
        <div className="border-b border-line bg-surface">
          <div className="mx-auto max-w-[1440px] space-y-4 px-4 pt-4 pb-5 md:px-8">
            <Skeleton className="h-5 w-24" />
            <Skeleton className="h-8 w-72 max-w-full" />
            <Skeleton className="h-9 w-full max-w-3xl" />
          </div>
        </div>
        <div className="mx-auto grid max-w-[1440px] gap-6 px-4 py-6 md:px-8 @[60rem]:grid-cols-[minmax(0,1fr)_18.75rem] @[88rem]:grid-cols-[minmax(0,1fr)_20.625rem]">
          <div className="space-y-6">
            <SkeletonCard lines={6} />
            <SkeletonChart />
          </div>
          <div className="space-y-6">
            <SkeletonCard lines={4} />
            <SkeletonCard lines={6} />
          </div>
        </div>
      </Loading>
    </main>
  );
}
