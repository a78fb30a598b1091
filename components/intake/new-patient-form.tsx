'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useRef, useState } from 'react';
import { v7 } from 'uuid';
import { useReach } from '#components/patient/use-act.ts';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { CircleAlert, Icon } from '#components/ui/icon.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { toasts } from '#components/ui/toast.tsx';
import type { CreatedPatient, SimilarPatient } from '#lib/data/intake/view.ts';
import type { Result } from '#lib/result.ts';
import { SimilarNotice } from './similar-notice.tsx';

type Create = (input: unknown) => Promise<Result<CreatedPatient>>;
type FieldName = 'givenName' | 'familyName' | 'birthDate' | 'phone' | 'email';
type Problem =
  | 'missing'
  | 'missingDate'
  | 'long'
  | 'phone'
  | 'email'
  | 'form'
  | 'tooOld'
  | 'future'
  | 'wrong';

const NAME_LENGTH = 80;
const EMPTY = { givenName: '', familyName: '', birthDate: '', phone: '', email: '' };
const OLDEST = '1900-01-01';
const PROBLEMS: readonly string[] = ['missing', 'long', 'phone', 'email', 'form', 'tooOld', 'future'];

/** Name, birth date and contact; everything else is asked in the intake. */
export function NewPatientForm({
  create,
  today,
}: {
  create: Create;
  /** Local date of the clinic. */
  today: string;
}) {
  const t = useTranslations('intake.new');
  const router = useRouter();
  const reach = useReach();
  const [text, setText] = useState(EMPTY);
  const [sendLink, setSendLink] = useState(true);
  const [problems, setProblems] = useState<Partial<Record<FieldName, Problem>>>({});
  const [similar, setSimilar] = useState<SimilarPatient[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const patientId = useRef(v7());
  const form = useRef<HTMLFormElement>(null);
  const hasMail = text.email.trim() !== '';

  const type = (name: FieldName) => (event: { target: { value: string } }) => {
    setText((now) => ({ ...now, [name]: event.target.value }));
    setSimilar([]);
  };

  /** What is wrong before anything is sent; half a date or one that no calendar has is empty for the browser. */
  function check(): Partial<Record<FieldName, Problem>> {
    const found: Partial<Record<FieldName, Problem>> = {};
    for (const name of ['givenName', 'familyName'] as const) {
      if (text[name].trim() === '') found[name] = 'missing';
    }
    const date = form.current?.querySelector<HTMLInputElement>('[name="birthDate"]');
    if (text.birthDate === '') found.birthDate = date?.validity.badInput ? 'form' : 'missingDate';
    else if (text.birthDate > today) found.birthDate = 'future';
    else if (text.birthDate < OLDEST) found.birthDate = 'tooOld';
    return found;
  }

  async function submit(isSomeoneElse: boolean) {
    if (isBusy) return;
    setFailure(null);
    const found = check();
    setProblems(found);
    if (Object.keys(found).length > 0) return focusFirst();
    setBusy(true);
    const result = await reach(() =>
      create({
        patientId: patientId.current,
        givenName: text.givenName,
        familyName: text.familyName,
        birthDate: text.birthDate,
        phone: text.phone.trim() || null,
        email: text.email.trim() || null,
        sendLink: sendLink && hasMail,
        isSomeoneElse,
      }),
    );
    if (result.ok && result.data.isCreated) {
      toasts.done(t(`created.${result.data.mail}`, { record: result.data.recordNo }));
      return router.push(`/patients/${result.data.patientId}/intake` as Route);
    }
    setBusy(false);
    if (result.ok) return setSimilar(result.data.isCreated ? [] : result.data.similar);
    setFailure(result.error.message);
    const fields = Object.entries(result.error.fields ?? {});
    setProblems(
      Object.fromEntries(fields.map(([name, why]) => [name, PROBLEMS.includes(why) ? why : 'wrong'])),
    );
    focusFirst();
  }

  function focusFirst() {
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
  }

  const errorOf = (name: FieldName) => {
    const problem = problems[name];
    return problem && t(`problem.${problem}`);
  };
  return (
    <form
      ref={form}
      noValidate
      className="card grid max-w-[44rem] gap-5 p-6"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void submit(false);
      }}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        {(['givenName', 'familyName'] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            label={t(name)}
            value={text[name]}
            onChange={type(name)}
            error={errorOf(name)}
            maxLength={NAME_LENGTH}
            autoComplete="off"
          />
        ))}
      </div>
      <TextField
        name="birthDate"
        type="date"
        label={t('birthDate')}
        min={OLDEST}
        max={today}
        value={text.birthDate}
        onChange={type('birthDate')}
        error={errorOf('birthDate')}
        autoComplete="off"
        className="max-w-56"
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          name="email"
          type="email"
          label={t('email')}
          note={t('optional')}
          value={text.email}
          onChange={type('email')}
          error={errorOf('email')}
          autoComplete="off"
        />
        <TextField
          name="phone"
          type="tel"
          label={t('phone')}
          note={t('optional')}
          value={text.phone}
          onChange={type('phone')}
          error={errorOf('phone')}
          autoComplete="off"
        />
      </div>
      {hasMail && (
        <Checkbox
          label={t('sendLink')}
          detail={t('sendLinkDetail')}
          checked={sendLink}
          onChange={(event) => setSendLink(event.target.checked)}
        />
      )}
      {similar.length > 0 && (
        <SimilarNotice similar={similar} isBusy={isBusy} onCreate={() => void submit(true)} />
      )}
      <p role="alert" className="flex items-start gap-2 font-semibold text-urgent empty:hidden">
        {failure !== null && (
          <>
            <Icon of={CircleAlert} size="md" className="mt-px" />
            {failure}
          </>
        )}
      </p>
      {similar.length === 0 && (
        <div>
          <Button type="submit" variant="primary" busy={isBusy} className="min-h-11 px-5 text-base">
            {t(hasMail && sendLink ? 'createAndSend' : 'create')}
          </Button>
        </div>
      )}
    </form>
  );
}
