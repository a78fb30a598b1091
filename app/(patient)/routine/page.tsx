import type { Metadata, Route } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PlannedPicture } from '#components/figure/planned-picture.tsx';
import { Player } from '#components/player/player.tsx';
import { AreaMessages } from '#components/shell/messages-provider.tsx';
import { StopGate } from '#components/stop/stop-gate.tsx';
import { sideOf } from '#components/today/routine-card.tsx';
import { getToday } from '#lib/data/own/queries.ts';
import { figureFor } from '#lib/figure/registry.ts';
import { read } from '#lib/guard/read.ts';
import { chooseRoutine } from '#lib/player/arrange-day.ts';
import { unitsOf } from '#lib/player/sequence.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('player'))('pageTitle') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const { short, item } = await searchParams;
  const view = await read(getToday, {});
  const routine = chooseRoutine(view, { short: short === '1', item: typeof item === 'string' ? item : null });
  const [first] = routine.items;
  if (first === undefined) redirect('/today' as Route);
  const all = [...view.items, ...view.asNeeded];
  const fullUnits = routine.items.map(({ itemId, prescription }) =>
    unitsOf(all.find((one) => one.itemId === itemId)?.prescription ?? prescription),
  );
  return (
    <AreaMessages areas={['player', 'media', 'today', 'sending', 'body-chart', 'stop']}>
      <StopGate help={view.help}>
        <Player
          routine={{
            ...routine,
            fullUnits,
            records: routine.items.map(({ figure }) =>
              typeof figure === 'string' ? figureFor(figure) : figure,
            ),
            programVersionId: view.programVersionId,
            help: view.help,
            isCheckInDone: view.checkIn.isDoneToday || view.checkIn.nextOn !== null,
          }}
          still={
            <PlannedPicture
              figure={first.figure}
              media={[]}
              photos="/api/v1/media/own/"
              aspect={16 / 9}
              {...sideOf(first)}
            />
          }
        />
      </StopGate>
    </AreaMessages>
  );
}
