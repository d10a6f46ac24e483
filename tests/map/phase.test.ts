import { describe, expect, test } from 'vitest';
import { spanOf } from '../../src/lib/scene/content';
import { phaseOf } from '../../src/lib/map/phase';
import { content, HOUR } from './content';

const [cruiser] = content.visits;
const [toIstanbul, toPiraeus] = cruiser?.legs ?? [];

describe('a leg', () => {
	const span = cruiser && spanOf(cruiser);

	test('goes from still to ahead, sailing, sailed and past', () => {
		if (!toPiraeus) throw new Error('the fixture has two legs');
		const phases = [-1, 5, 25, 40, 41].map((hour) => phaseOf(toPiraeus, span, hour * HOUR));
		expect(phases).toEqual(['still', 'ahead', 'sailing', 'sailed', 'past']);
	});

	test('stays sailed while the ship lies at her last stop, where the visit says how long', () => {
		if (!toIstanbul) throw new Error('the fixture has two legs');
		expect(phaseOf(toIstanbul, { start: 0, end: 100 * HOUR }, 90 * HOUR)).toBe('sailed');
	});
});
