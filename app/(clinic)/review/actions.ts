'use server';

import { listReviewPeople } from '#lib/data/review/list-people.ts';
import { action } from '#lib/guard/action.ts';

export const moreReviewPeopleAction = action(listReviewPeople);
