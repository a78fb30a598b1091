import { SCALES } from '#lib/data/measures/input.ts';

type Kind = keyof typeof SCALES | 'other';

export type ScoreForm = {
  kind: Kind;
  value: string;
  name: string;
  min: string;
  max: string;
  better: 'higher' | 'lower';
};

export const EMPTY_SCORE: ScoreForm = {
  kind: 'rmdq',
  value: '',
  name: '',
  min: '',
  max: '',
  better: 'higher',
};

const numberOf = (text: string) => (text.trim() === '' ? Number.NaN : Number(text.replace(',', '.')));

/** Ends of the scale that the total is on; null while they are not both numbers. */
export function scaleOf({ kind, min, max }: ScoreForm): { min: number; max: number } | null {
  if (kind !== 'other') return { min: SCALES[kind].min, max: SCALES[kind].max };
  const ends = { min: numberOf(min), max: numberOf(max) };
  return Number.isFinite(ends.min) && Number.isFinite(ends.max) ? ends : null;
}

export type EnteredScore =
  | { kind: keyof typeof SCALES; value: number }
  | {
      kind: 'other';
      value: number;
      scale: { name: string; min: number; max: number; better: 'higher' | 'lower' };
    };

/** The score as it is sent, or the first field that keeps it from being one. */
export function scoreOf(
  form: ScoreForm,
): { score: EnteredScore; wrong: null } | { score: null; wrong: 'name' | 'max' | 'value' } {
  const { kind, better } = form;
  const name = form.name.trim();
  if (kind === 'other' && name === '') return { score: null, wrong: 'name' };
  const scale = scaleOf(form);
  if (scale === null || scale.min >= scale.max) return { score: null, wrong: 'max' };
  const value = numberOf(form.value);
  const step = kind === 'other' ? 0.01 : SCALES[kind].step;
  const isOnStep = Math.abs(value / step - Math.round(value / step)) < 1e-6;
  if (!(value >= scale.min && value <= scale.max && isOnStep)) return { score: null, wrong: 'value' };
  return {
    score: kind === 'other' ? { kind, value, scale: { name, ...scale, better } } : { kind, value },
    wrong: null,
  };
}
