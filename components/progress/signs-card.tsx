import { useTranslations } from 'next-intl';
import { Card } from '#components/ui/card.tsx';
import { CircleCheck, CircleQuestionMark, Icon, type LucideIcon, Minus } from '#components/ui/icon.tsx';
import type { Sign } from '#lib/data/progress/view.ts';

const looks: Record<Sign['state'], { icon: LucideIcon; tone: string }> = {
  yes: { icon: CircleCheck, tone: 'text-track' },
  clear: { icon: CircleCheck, tone: 'text-track' },
  'not-yet': { icon: Minus, tone: 'text-ink-3' },
  unknown: { icon: CircleQuestionMark, tone: 'text-ink-3' },
};

/** The four signs of getting better, ticked from the patient's own answers. */
export function SignsCard({ signs }: { signs: readonly Sign[] }) {
  const t = useTranslations('progress.signs');
  return (
    <Card phone title={t('title')} titleId="signs">
      <ul className="space-y-3">
        {signs.map(({ id, state }) => (
          <li key={id} className="flex items-start gap-3">
            <Icon of={looks[state].icon} size="xl" className={looks[state].tone} />
            <span>
              <b>{t(`name.${id}`)}</b>
              <span className="block text-ink-2">{t(`state.${state}`)}</span>
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-base text-ink-2">{t('from')}</p>
    </Card>
  );
}
