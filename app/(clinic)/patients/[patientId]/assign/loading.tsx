import { BuilderSkeleton } from '#components/program/builder-skeleton.tsx';

export default function AssignLoading() {
  return <BuilderSkeleton />;
}
