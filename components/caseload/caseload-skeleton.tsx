import { useTranslations } from 'next-intl';
import { Loading, Skeleton, SkeletonRows } from '#components/ui/skeleton.tsx';

/** The page before its data: header at once, then eight rows. */
export function CaseloadSkeleton() {
  const t = useTranslations('caseload');
  const ui = useTranslations('ui');
  return (
    <>
      <h1 className="text-2xl">{t('title')}</h1>
      <Loading label={ui('loading')}>
        <Skeleton className="mt-2 h-4 w-80 max-w-full" />
        <Skeleton className="mt-5 h-11 w-full max-w-[56rem]" />
        <div className="card mt-4">
          <SkeletonRows rows={8} />
        </div>
      </Loading>
    </>
  );
}
