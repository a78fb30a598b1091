import { useTranslations } from 'next-intl';
import { Loading, Skeleton, SkeletonCard } from '#components/ui/skeleton.tsx';

/** The builder before its data, in the shape of the real one. */
export function BuilderSkeleton() {
  const ui = useTranslations('ui');
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-[1440px] outline-none">
      <Loading label={ui('loading')}>
        <div className="space-y-3 border-b border-line bg-surface px-4 py-4 md:px-8">
          <Skeleton className="h-5 w-56" />
          <Skeleton className="h-8 w-72 max-w-full" />
        </div>
        <div className="lg:grid lg:grid-cols-[20rem_minmax(0,1fr)] xl:grid-cols-[24.25rem_minmax(0,1fr)_20.75rem]">
          <div className="space-y-3 border-r border-line px-5 py-5 max-lg:hidden xl:px-8">
            <SkeletonCard lines={3} />
            <SkeletonCard lines={3} />
            <SkeletonCard lines={3} />
          </div>
          <div className="space-y-3 px-4 py-5 md:px-6">
            <SkeletonCard lines={8} />
            <SkeletonCard lines={1} />
          </div>
          <div className="px-6 py-5 max-xl:hidden">
            <Skeleton className="mx-auto h-96 w-64" />
          </div>
        </div>
      </Loading>
    </main>
  );
}
