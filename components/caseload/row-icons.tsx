import { STEP_PICTURES, type StepPicture } from '#components/patient/step-icon.tsx';
import { AlarmClock, Ellipsis } from '#components/ui/icon.tsx';

export type RowIconName = StepPicture | 'alarm' | 'more';

const pictures = Object.entries({ ...STEP_PICTURES, alarm: AlarmClock, more: Ellipsis });

/** The pictures of all rows, drawn once per page; the rows refer to them. */
export function RowIconSheet() {
  return (
    <svg aria-hidden="true" className="absolute size-0">
      {pictures.map(([name, Picture]) => (
        <symbol key={name} id={`row-icon-${name}`} viewBox="0 0 24 24">
          <Picture />
        </symbol>
      ))}
    </svg>
  );
}

/** A decorative picture in a row: the words beside it, or the label of its button, say what it means. */
export function RowIcon({ name }: { name: RowIconName }) {
  return (
    <svg aria-hidden="true" className="case-icon">
      <use href={`#row-icon-${name}`} />
    </svg>
  );
}
