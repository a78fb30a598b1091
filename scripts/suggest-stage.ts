import { stageInputSchema, suggestStage } from '#lib/clinical/stages.ts';
import { jsonDoor } from './json-door.ts';

/** Intake answers as JSON on standard input, the suggested working stage on standard output. */
await jsonDoor(stageInputSchema, (intake) => suggestStage(intake));
