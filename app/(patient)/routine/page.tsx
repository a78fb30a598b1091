import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PlannedPicture } from '#components/figure/planned-picture.tsx';
import { RoutineStart } from '#components/player/routine-start.tsx';
import { AreaMessages } from '#components/shell/messages-provider.tsx';
import { StopGate } from '#components/stop/stop-gate.tsx';
import { sideOf } from '#components/today/item-side.ts';
import { getToday } from '#lib/data/own/queries.ts';
import { figureFor } from '#lib/figure/registry.ts';
import { askedDay } from '#lib/guard/asked-day.ts';
import { read } from '#lib/guard/read.ts';
import { chooseRoutine, wishOf } from '#lib/player/arrange-day.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('player'))('pageTitle') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const asked = await searchParams;
  const wish = wishOf({
    get: (name) => {
      const value = asked[name];
      return typeof value === 'string' ? value : null;
    },
  });
  const page = await read(getToday, await askedDay());
  const [first] = chooseRoutine(page, wish).items;
  const records = Object.fromEntries(
    [...page.items, ...page.asNeeded].map(({ itemId, figure }) => [
      itemId,
      typeof figure === 'string' ? figureFor(figure) : figure,
    ]),
  );
  return (
    <AreaMessages areas={['player', 'media', 'today', 'sending', 'body-chart', 'stop']}>
      <StopGate help={page.help}>
        <RoutineStart
          page={page}
          wish={wish}
          records={records}
          stillOf={first?.itemId ?? null}
          still={
            first && (
              <PlannedPicture
                figure={first.figure}
                media={[]}
                photos="/api/v1/media/own/"
                aspect={16 / 9}
                {...sideOf(first)}
              />
            )
          }
        />
      </StopGate>
    </AreaMessages>
  );
}
