import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { linkToken } from '#lib/auth/patient-link.ts';
import { clinicIdOf, linkIdOf } from './build/subject.ts';
import { DEMO_CLINICS, DEMO_PASSWORD } from './clinics.ts';

export type DemoSignIns = {
  clinics: {
    name: string;
    staff: { name: string; role: 'therapist' | 'manager'; email: string; password: string }[];
    /** `link` is the path of the patient's own page. */
    patients: { name: string; birthDate: string; link: string }[];
  }[];
};

/** How to get in: staff with the shared demo password, some patients by their link and birth date. */
export function demoSignIns(): DemoSignIns {
  return {
    clinics: DEMO_CLINICS.map((clinic) => ({
      name: clinic.name,
      staff: clinic.staff.map(({ name, role, email }) => ({ name, role, email, password: DEMO_PASSWORD })),
      patients: clinic.signIns.flatMap((key) => {
        const person = clinic.people.find((candidate) => candidate.key === key);
        if (!person) throw new Error(`${clinic.name} has nobody called ${key}.`);
        const ids = { clinicId: clinicIdOf(clinic.key), linkId: linkIdOf(clinic.key, key) };
        return [
          {
            name: `${person.given} ${person.family}`,
            birthDate: person.born,
            link: `/p/${linkToken(ids)}`,
          },
        ];
      }),
    })),
  };
}

export function writeSignIns(file: string, signIns: DemoSignIns): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(signIns, null, 2)}\n`, { mode: 0o600 });
}
