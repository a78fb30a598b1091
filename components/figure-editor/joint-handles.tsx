'use client';

import type { PointerEvent } from 'react';
import { useRef } from 'react';
import type { Drawing } from '#lib/figure/draw.ts';
import type { JointName, Side } from '#lib/figure/record.ts';
import type { Skeleton } from '#lib/figure/skeleton.ts';
import { viewBox } from '#lib/figure/svg.ts';
import { limbAngle, norm180, sub, type V } from '#lib/figure/vector.ts';
import type { EditJoint } from './pose-edit.ts';

type Handle = {
  /** What is taken hold of. */
  at: JointName;
  joint: EditJoint;
  /** The angle that brings the handle towards a point. */
  aim: (sk: Skeleton, to: V) => number;
};

const handlesOf = (side: Side): Handle[] => [
  {
    at: `knee${side}`,
    joint: { part: 'hip', side },
    aim: (sk, to) => norm180(limbAngle(sub(to, sk.joints[`hip${side}`])) - sk.angles.pelvis),
  },
  {
    at: `ankle${side}`,
    joint: { part: 'knee', side },
    aim: (sk, to) => norm180(sk.angles[`thigh${side}`] - limbAngle(sub(to, sk.joints[`knee${side}`]))),
  },
  {
    at: `elbow${side}`,
    joint: { part: 'shoulder', side },
    aim: (sk, to) => aroundShoulder(limbAngle(sub(to, sk.joints[`sh${side}`])) - sk.angles.thorUp),
  },
  {
    at: `wrist${side}`,
    joint: { part: 'elbow', side },
    aim: (sk, to) => norm180(limbAngle(sub(to, sk.joints[`elbow${side}`])) - sk.angles[`upper${side}`]),
  },
];

/** Far limbs lie behind: their handles come first, so that near ones are taken hold of. */
const HANDLES = [...handlesOf('L'), ...handlesOf('R')];

const isSame = (a: EditJoint, b: EditJoint): boolean =>
  a.part === b.part && 'side' in a && 'side' in b && a.side === b.side;

const HALF_BACK = -90;
const WHOLE = 360;

function aroundShoulder(deg: number): number {
  const turned = norm180(deg);
  return turned < HALF_BACK ? turned + WHOLE : turned;
}

/** Points over the drawing to drag joints by. For pointers alone: the sliders beside it do the same by keyboard. */
export function JointHandles({
  drawing,
  skeleton,
  joints,
  onTurn,
  onDone,
}: {
  drawing: Drawing;
  skeleton: Skeleton;
  /** The joints that can be turned. */
  joints: readonly EditJoint[];
  onTurn: (joint: EditJoint, wanted: number) => void;
  /** A drag has ended. */
  onDone: () => void;
}) {
  const svg = useRef<SVGSVGElement>(null);

  function drag(event: PointerEvent<SVGCircleElement>, { joint, aim }: Handle) {
    const matrix = svg.current?.getScreenCTM();
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || !matrix) return;
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    onTurn(joint, Math.round(aim(skeleton, [x, -y])));
  }

  return (
    <svg
      ref={svg}
      viewBox={viewBox(drawing)}
      className="absolute inset-0 size-full touch-none"
      aria-hidden="true"
      focusable="false"
    >
      {HANDLES.filter(({ joint }) => joints.some((one) => isSame(one, joint))).map((handle) => {
        const [x, y] = skeleton.joints[handle.at];
        return (
          <circle
            key={handle.at}
            cx={x}
            cy={-y}
            r={3.2}
            strokeWidth={1}
            className="cursor-grab fill-surface stroke-focus opacity-80 hover:opacity-100 active:cursor-grabbing"
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={(event) => drag(event, handle)}
            onPointerUp={onDone}
          />
        );
      })}
    </svg>
  );
}
