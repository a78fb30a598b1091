import { PatientSkeleton } from '#components/patient/patient-skeleton.tsx';

export default function PatientLoading() {
  return <PatientSkeleton />;
}
