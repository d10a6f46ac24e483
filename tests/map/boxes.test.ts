import { expect, test } from 'vitest';
import { boxOfSubject } from '../../src/lib/map/camera/boxes';
import type { MapVisit } from '../../src/lib/scene/content';
import { content, HOUR, leg } from './content';

test('a visit is framed by all of its way', () => {
	expect(boxOfSubject({ type: 'visit', id: 'cruiser' }, content)).toEqual([23.6, 37.9, 33.4, 44.6]);
});

test('a place, and an event, is framed by where it is', () => {
	expect(boxOfSubject({ type: 'place', id: 'odessa' }, content)).toEqual([
		30.75, 46.49, 30.75, 46.49
	]);
	expect(boxOfSubject({ type: 'event', id: 'pact' }, content)).toEqual([12.5, 41.9, 12.5, 41.9]);
});

test('what is nowhere on the map has no frame', () => {
	expect(boxOfSubject({ type: 'place', id: 'atlantis' }, content)).toBeUndefined();
});

test('a way over the antimeridian is framed in one piece, with the stops on either side', () => {
	const cruiser: MapVisit = {
		...(content.visits[0] as MapVisit),
		legs: [
			leg(0, [
				[170, 58],
				[180, 60]
			]),
			leg(20 * HOUR, [
				[-180, 60],
				[-166, 65]
			])
		],
		stops: [
			[170, 58],
			[-166, 65]
		]
	};
	const bering = { ...content, visits: [cruiser] };
	expect(boxOfSubject({ type: 'visit', id: 'cruiser' }, bering)).toEqual([170, 58, 194, 65]);
});
