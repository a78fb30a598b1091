import { useTranslations } from 'next-intl';
import { TextField } from '#components/ui/text-field.tsx';

/** From one time of day to another. */
export function SpanFields({
  from,
  to,
  onFrom,
  onTo,
}: {
  from: string;
  to: string;
  onFrom: (time: string) => void;
  onTo: (time: string) => void;
}) {
  const t = useTranslations('reminders.times');
  const field = (label: string, value: string, onTime: (time: string) => void) => (
    <TextField
      patient
      type="time"
      label={label}
      value={value}
      onChange={(event) => onTime(event.target.value)}
    />
  );
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(min(11rem,100%),1fr))] gap-3">
      {field(t('from'), from, onFrom)}
      {field(t('to'), to, onTo)}
    </div>
  );
}
