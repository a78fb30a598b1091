import { harborNotProgressing } from './people/harbor-not-progressing.ts';
import { harborOnTrackEarly } from './people/harbor-on-track-early.ts';
import { harborOnTrackLate } from './people/harbor-on-track-late.ts';
import { harborReady } from './people/harbor-ready.ts';
import { harborReview } from './people/harbor-review.ts';
import { harborSpecial } from './people/harbor-special.ts';
import { harborUrgent } from './people/harbor-urgent.ts';
import { harborWatch } from './people/harbor-watch.ts';
import { mapleLane } from './people/maple-lane.ts';
import type { ClinicStory } from './person.ts';

/** One password for every demo account; no real installation has them. */
export const DEMO_PASSWORD = 'walk-bend-lift-2026';

export const DEMO_CLINICS: readonly [ClinicStory, ClinicStory] = [
  {
    key: 'harbor-street',
    name: 'Harbor Street Physical Therapy',
    phone: '(207) 555-0100',
    areaCode: '207',
    timezone: 'America/New_York',
    emergencyDepartment: 'the emergency department of Harbor General, 22 Bramhall Street, Portland',
    adviceLine: '(207) 555-0199',
    staff: [
      {
        key: 'maya-chen',
        name: 'Maya Chen',
        title: 'PT, DPT',
        role: 'therapist',
        email: 'maya.chen@harbor.example.com',
      },
      {
        key: 'luis-ortega',
        name: 'Luis Ortega',
        title: 'PT, DPT, OCS',
        role: 'therapist',
        email: 'luis.ortega@harbor.example.com',
      },
      {
        key: 'hannah-brandt',
        name: 'Hannah Brandt',
        title: 'PT, DPT',
        role: 'therapist',
        email: 'hannah.brandt@harbor.example.com',
      },
      {
        key: 'denise-walker',
        name: 'Denise Walker',
        title: 'Clinic manager',
        role: 'manager',
        email: 'denise.walker@harbor.example.com',
      },
    ],
    people: [
      ...harborUrgent,
      ...harborNotProgressing,
      ...harborReview,
      ...harborWatch,
      ...harborReady,
      ...harborSpecial,
      ...harborOnTrackEarly,
      ...harborOnTrackLate,
    ],
    signIns: ['anna-whitfield', 'hugh-bannister', 'dylan-foster'],
  },
  {
    key: 'maple-lane',
    name: 'Maple Lane Physio',
    phone: '(612) 555-0100',
    areaCode: '612',
    timezone: 'America/Chicago',
    emergencyDepartment: 'the emergency department of Maple County Hospital',
    adviceLine: '(612) 555-0199',
    staff: [
      {
        key: 'owen-lindqvist',
        name: 'Owen Lindqvist',
        title: 'PT, DPT',
        role: 'therapist',
        email: 'owen.lindqvist@maple.example.com',
      },
      {
        key: 'ruth-abara',
        name: 'Ruth Abara',
        title: 'Owner',
        role: 'manager',
        email: 'ruth.abara@maple.example.com',
      },
    ],
    people: mapleLane,
    signIns: ['gloria-stark', 'wendy-larson', 'tomas-herrera'],
  },
];
