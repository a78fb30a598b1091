import { CaseloadSkeleton } from '#components/caseload/caseload-skeleton.tsx';
import { StaffMain } from '#components/shell/staff-main.tsx';

export default function CaseloadLoading() {
  return (
    <StaffMain>
      <CaseloadSkeleton />
    </StaffMain>
  );
}
