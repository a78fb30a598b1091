import { useFormatter, useTranslations } from 'next-intl';
import { Card } from '#components/ui/card.tsx';
import { CircleCheck, CircleQuestionMark, Icon, type LucideIcon, Minus } from '#components/ui/icon.tsx';
import type { Sign } from '#lib/data/progress/view.ts';
import { asZone } from './as-zone.ts';

const looks: Record<Sign['state'], { icon: LucideIcon; tone: string }> = {
  yes: { icon: CircleCheck, tone: 'text-track' },
  clear: { icon: CircleCheck, tone: 'text-track' },
  'not-yet': { icon: Minus, tone: 'text-ink-3' },
  unknown: { icon: CircleQuestionMark, tone: 'text-ink-3' },
};

/** The four signs of getting better, from the patient's own answers; none is judged from too few. */
export function SignsCard({ signs }: { signs: readonly Sign[] }) {
  const t = useTranslations('patient.signs');
  return (
    <Card title={t('title')} titleId="signs">
      {signs.length === 0 && <p className="text-ink-2">{t('early')}</p>}
      <ul className="grid gap-x-6 gap-y-3 @[40rem]:grid-cols-2">
        {signs.map((sign) => (
          <li key={sign.id} className="flex items-start gap-2.5">
            <Icon of={looks[sign.state].icon} className={`mt-0.5 flex-none ${looks[sign.state].tone}`} />
            <span>
              {t(`name.${sign.id}`)}: <b>{t(`state.${sign.state}`)}</b>
              <FromTo sign={sign} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function FromTo({ sign: { id, start, now } }: { sign: Sign }) {
  const t = useTranslations('patient.signs');
  const zones = useTranslations('glyph.zone');
  const format = useFormatter();
  if (start === null || now === null) return null;
  const say = (value: number) => {
    const zone = id === 'up' ? asZone(Math.round(value)) : null;
    return zone === null
      ? format.number(value, { maximumFractionDigits: 1 })
      : zones(`${zone}`).toLowerCase();
  };
  return (
    <span className="num block text-xs text-ink-2">{t('from', { start: say(start), now: say(now) })}</span>
  );
}
