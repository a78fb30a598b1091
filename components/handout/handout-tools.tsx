'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { buttonClass } from '#components/ui/button-class.ts';
import { Download, Icon, Printer } from '#components/ui/icon.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { Select } from '#components/ui/select.tsx';
import type { HandoutView } from '#lib/data/handout/view.ts';

type Handout = NonNullable<HandoutView['handout']>;
type Paper = Handout['paper'];
type Size = Handout['size'];

/** Paper, size of the text, phase; print it or open it as a PDF. */
export function HandoutTools({ patientId, handout }: { patientId: string; handout: Handout }) {
  const t = useTranslations('handout.screen');
  const router = useRouter();
  const { paper, size, phase, phases, file, laidOut } = handout;
  function show(change: { paper?: Paper; size?: Size; phase?: number }) {
    const wanted = { paper, size, phase, ...change };
    const query = new URLSearchParams({
      paper: wanted.paper,
      size: wanted.size,
      phase: `${wanted.phase}`,
    });
    router.replace(`/print/${patientId}?${query}` as Route, { scroll: false });
  }
  return (
    <div className="flex flex-wrap items-end gap-x-5 gap-y-3">
      <Segmented<Paper>
        label={t('paper')}
        name="paper"
        value={paper}
        onChange={(value) => show({ paper: value })}
        options={[
          { value: 'a4', label: t('a4') },
          { value: 'letter', label: t('letter') },
        ]}
      />
      <Segmented<Size>
        label={t('size')}
        name="size"
        value={size}
        onChange={(value) => show({ size: value })}
        options={[
          { value: 'usual', label: t('usual') },
          { value: 'large', label: t('large') },
        ]}
      />
      {phases.length > 1 && (
        <Select
          label={t('phaseLabel')}
          value={`${phase}`}
          onChange={(event) => show({ phase: Number(event.target.value) })}
          options={phases.map(({ number, title }) => ({ value: `${number}`, label: `${number} ${title}` }))}
        />
      )}
      <span role="status" className="num pb-2 text-ink-2">
        {t('pages', { count: laidOut.pages.length })}
      </span>
      <span className="ml-auto flex gap-2">
        <a
          href={`/print/${patientId}/${file}`}
          target="_blank"
          rel="noreferrer"
          className={buttonClass('line')}
        >
          <Icon of={Download} />
          {t('pdf')}
        </a>
        <Button variant="primary" icon={<Icon of={Printer} />} onClick={() => window.print()}>
          {t('print')}
        </Button>
      </span>
    </div>
  );
}
