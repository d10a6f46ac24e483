/** What a unit is drawn as: the id of its class or else of its craft, or the pennant of people who came without one. */
export type UnitMark = string;

export const MISSION = 'mission';
