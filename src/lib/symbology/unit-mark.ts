import type { UnitClass } from '../domain/unit-class';
import type { Craft } from '../domain/visit';

/** What a unit is drawn as: its class or else its craft, or a pennant for people who came without one. */
export type UnitMark = UnitClass | Craft | 'mission';
