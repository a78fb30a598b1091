import { useFormatter, useTranslations } from 'next-intl';
import { PhoneLink } from '#components/stop/phone-link.tsx';
import {
  Calendar,
  Check,
  Clock,
  Hourglass,
  Icon,
  type LucideIcon,
  Pause,
  Sun,
} from '#components/ui/icon.tsx';
import type { TodayView } from '#lib/data/own/view.ts';

export type QuietState = Exclude<TodayView['state'], 'routine' | 'locked'> | 'doneForNow';

const icons: Record<QuietState, LucideIcon> = {
  done: Check,
  doneForNow: Check,
  'rest-day': Sun,
  'no-program': Hourglass,
  'not-started': Calendar,
  paused: Pause,
  discharged: Clock,
};

/** Nothing to play now: says so, says what comes next, and whom to call when no plan is there. */
export function StateCard({ state, view }: { state: QuietState; view: TodayView }) {
  const t = useTranslations('today');
  const format = useFormatter();
  const name = view.help.therapistName;
  const isGood = state === 'done' || state === 'doneForNow';
  const text = () => {
    switch (state) {
      case 'no-program':
      case 'paused':
        return name ? t(`state.${state}.text`, { name }) : t(`state.${state}.textNoName`);
      case 'not-started':
        return t('state.not-started.text', {
          date: view.startsOn
            ? format.dateTime(new Date(`${view.startsOn}T00:00:00Z`), {
                weekday: 'long',
                day: 'numeric',
                month: 'long',
              })
            : '',
        });
      default:
        return t(`state.${state}.text`);
    }
  };
  const needsNumber = state === 'no-program' || state === 'paused' || state === 'discharged';
  return (
    <section className="rounded-2xl border border-line bg-surface p-4">
      <span
        className={`grid size-14 place-items-center rounded-full ${isGood ? 'bg-track-soft text-track' : 'bg-sunken text-ink-2'}`}
      >
        <Icon of={icons[state]} size="xl" weight={2.4} />
      </span>
      <h2 className="mt-3 text-xl">{t(`state.${state}.title`)}</h2>
      <p className="mt-1 text-ink-2">{text()}</p>
      {needsNumber && (
        <div className="mt-4">
          <PhoneLink
            number={view.help.clinicPhone}
            label={t('questions', { clinic: view.help.clinicName, number: view.help.clinicPhone })}
          />
        </div>
      )}
    </section>
  );
}
