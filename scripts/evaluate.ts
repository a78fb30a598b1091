import { evaluate } from '#lib/clinical/evaluate.ts';
import { historySchema } from '#lib/clinical/history.ts';
import { jsonDoor } from './json-door.ts';

/** One patient's history as JSON on standard input, what the rules say about it on standard output. */
await jsonDoor(historySchema, (history) => evaluate(history));
