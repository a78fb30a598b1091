'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useRef, useState } from 'react';
import { v7 } from 'uuid';
import { type DatePart, type DateProblem, readBirthDate, type Typed } from '#components/entry/birth-date.ts';
import { useReach } from '#components/patient/use-act.ts';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { CircleAlert, Icon } from '#components/ui/icon.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { toasts } from '#components/ui/toast.tsx';
import type { CreatedPatient, SimilarPatient } from '#lib/data/intake/view.ts';
import type { Result } from '#lib/result.ts';
import { SimilarNotice } from './similar-notice.tsx';

type Create = (input: unknown) => Promise<Result<CreatedPatient>>;
type TextName = 'givenName' | 'familyName' | 'phone' | 'email';
type FieldName = TextName | 'birthDate';
type Problem = 'missing' | 'long' | 'phone' | 'email' | 'form' | 'tooOld' | 'future' | 'wrong';

const NAME_LENGTH = 80;
const EMPTY = { givenName: '', familyName: '', phone: '', email: '' };
const PROBLEMS: readonly string[] = ['missing', 'long', 'phone', 'email', 'form', 'tooOld', 'future'];

/** Name, birth date and contact; everything else is asked in the intake. */
export function NewPatientForm({
  create,
  today,
  order,
  months,
}: {
  create: Create;
  today: string;
  order: readonly DatePart[];
  /** Names from January to December. */
  months: readonly string[];
}) {
  const t = useTranslations('intake.new');
  const dates = useTranslations('entry');
  const router = useRouter();
  const reach = useReach();
  const [text, setText] = useState(EMPTY);
  const [born, setBorn] = useState<Typed>({ day: '', month: '', year: '' });
  const [sendLink, setSendLink] = useState(true);
  const [problems, setProblems] = useState<Partial<Record<FieldName, Problem>>>({});
  const [dateProblems, setDateProblems] = useState<DateProblem[]>([]);
  const [similar, setSimilar] = useState<SimilarPatient[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const patientId = useRef(v7());
  const form = useRef<HTMLFormElement>(null);
  const hasMail = text.email.trim() !== '';

  const type = (name: TextName) => (event: { target: { value: string } }) => {
    setText((now) => ({ ...now, [name]: event.target.value }));
    setSimilar([]);
  };
  const typeDate = (part: DatePart) => (event: { target: { value: string } }) => {
    setBorn((now) => ({ ...now, [part]: event.target.value }));
    setSimilar([]);
  };

  async function submit(isSomeoneElse: boolean) {
    if (isBusy) return;
    setFailure(null);
    const read = readBirthDate(born, today);
    const missing: Partial<Record<FieldName, Problem>> = {};
    for (const name of ['givenName', 'familyName'] as const) {
      if (text[name].trim() === '') missing[name] = 'missing';
    }
    setProblems(missing);
    setDateProblems(read.problems ?? []);
    if (read.problems || Object.keys(missing).length > 0) return focusFirst();
    setBusy(true);
    const result = await reach(() =>
      create({
        patientId: patientId.current,
        givenName: text.givenName,
        familyName: text.familyName,
        birthDate: read.date,
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
  const dateError = (part: DatePart) => {
    const problem = dateProblems.find((one) => one.part === part);
    return problem ? dates(`problem.${problem.key}`) : part === order[0] ? errorOf('birthDate') : undefined;
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
      <fieldset>
        <legend className="label mb-1">{t('birthDate')}</legend>
        <div className="flex flex-wrap items-start gap-3">
          {order.map((part) =>
            part === 'month' ? (
              <Select
                key={part}
                name={part}
                label={dates(part)}
                placeholder={dates('choose')}
                value={born.month}
                onChange={typeDate(part)}
                options={months.map((name, index) => ({ value: String(index + 1), label: name }))}
                error={dateError(part)}
                className="w-40"
              />
            ) : (
              <TextField
                key={part}
                name={part}
                label={dates(part)}
                inputMode="numeric"
                autoComplete="off"
                maxLength={part === 'day' ? 2 : 4}
                value={born[part]}
                onChange={typeDate(part)}
                error={dateError(part)}
                className="w-28"
              />
            ),
          )}
        </div>
      </fieldset>
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
