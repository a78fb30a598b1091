'use client';

import { useState } from 'react';
import { useCanTreat } from '#components/staff/role.tsx';
import type { Assigned, AssignView } from '#lib/data/programs/view.ts';
import type { ProgramActs } from './acts.ts';
import { Announcer } from './announcer.tsx';
import { AssignedPanel } from './assigned-panel.tsx';
import { BuilderProvider } from './builder-context.tsx';
import { BuilderScreen } from './builder-screen.tsx';
import { useDraftKeeper } from './use-draft-keeper.ts';
import { useWorkspace } from './use-workspace.ts';

/** Choosing, adjusting and assigning a program for one patient. Needs the areas that its page names. */
export function AssignScreen({ view, acts }: { view: AssignView; acts: ProgramActs }) {
  const workspace = useWorkspace(view);
  const isReadOnly = !useCanTreat() || view.episode.mode === 'discharged';
  const keeping = useDraftKeeper(view, workspace, acts, isReadOnly);
  const [assigned, setAssigned] = useState<Assigned | null>(null);
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-[1440px] outline-none">
      {assigned ? (
        <div className="px-4">
          <AssignedPanel view={view} assigned={assigned} />
        </div>
      ) : (
        <Announcer>
          <BuilderProvider view={view} workspace={workspace} keeping={keeping} isReadOnly={isReadOnly}>
            <BuilderScreen acts={acts} onAssigned={setAssigned} />
          </BuilderProvider>
        </Announcer>
      )}
    </main>
  );
}
