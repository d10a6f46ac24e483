import { expect, test } from 'vitest';
import { byTheirDates, comparisonOf, fromTheirFirstDays } from '../../src/lib/domain/film';
import { HOUR } from '../../src/lib/domain/time';
import { boxUnderWay } from '../../src/lib/map/camera/following';
import { drawingOf } from '../../src/lib/map/tracks/drawn-tracks';
import { unitsAt } from '../../src/lib/map/whereabouts';
import { mapContentOf } from '../../src/lib/scene/map-content';
import { atlas } from '../record-atlas';

const [shorter, longer] = ['balbo-odessa-1929', 'krasny-kavkaz-1933'];
const shown = fromTheirFirstDays(
	atlas.schedules.filter(({ visit }) => [shorter, longer].includes(visit.id))
);
const [end = 0, last = 0] = shown.map(({ trajectory }) => trajectory.end);
const film = comparisonOf(shown).domain[1];
const lastPosition = shown[0]?.trajectory.at(end)?.position;

test('of visits that are compared the shorter one stays where it was last until the film ends, and so does the other', () => {
	expect(end).toBeLessThan(last);
	const content = mapContentOf(atlas, shown, film);
	const at = (id: string, instant: number) =>
		unitsAt(content, instant).find(({ visit }) => visit === id);
	for (const instant of [end + HOUR, last - HOUR, film])
		expect(at(shorter, instant)).toEqual({ visit: shorter, position: lastPosition, over: true });
	expect(at(longer, last - HOUR)?.over).toBeUndefined();
	expect(at(longer, film)?.over).toBe(true);
	expect(unitsAt(content, end - HOUR).every(({ over }) => !over)).toBe(true);
	// The film does not go back to it.
	const alone = mapContentOf(atlas, shown.slice(1), film);
	expect(boxUnderWay(content, last - HOUR)).toEqual(boxUnderWay(alone, last - HOUR));
	expect(boxUnderWay(content, film)).toBeUndefined();
});

test('they are drawn as units of which the position is computed, and step back', () => {
	const { tracks } = drawingOf(mapContentOf(atlas, shown, film));
	const over = tracks.filter((track) => track.over);
	expect(over.map(({ visit, estimated, stay }) => ({ visit, estimated, stay }))).toEqual([
		{ visit: shorter, estimated: true, stay: true },
		{ visit: longer, estimated: true, stay: true }
	]);
});

test('in the film of everything a visit that is over is gone', () => {
	const content = mapContentOf(atlas, atlas.shown);
	expect(drawingOf(content).tracks.some(({ over }) => over)).toBe(false);
	for (const { schedule, trajectory } of byTheirDates(atlas.schedules))
		expect(unitsAt(content, trajectory.end + HOUR).map(({ visit }) => visit)).not.toContain(
			schedule.visit.id
		);
});
