import { describe, expect, test } from 'vitest';
import { atZoom } from '../../src/lib/symbology/at-zoom';
import { cutTo, linesOf } from '../../src/lib/map/layers/name-lines';
import { namedAt, sidesOf, type NamedVisit } from '../../src/lib/map/layers/units/named-visits';
import { widthAt } from '../../src/lib/symbology/widths';
import { unitsAt } from '../../src/lib/map/whereabouts';
import { content, HOUR } from './content';

describe('where units are', () => {
	const at = (hour: number) => unitsAt(content, hour * HOUR);

	test('on the leg that is sailed, between its points by time', () => {
		const [ship] = at(25);
		expect(ship).toMatchObject({ visit: 'cruiser', leg: 1 });
		expect(ship?.position[0]).toBeCloseTo(27.45);
		expect(ship?.position[1]).toBeCloseTo(40.45);
	});

	test('at the stop between two legs, and at the last until the visit is over', () => {
		expect(at(15)).toEqual([{ visit: 'cruiser', position: [29, 41.02] }]);
		expect(at(40)).toEqual([{ visit: 'cruiser', position: [23.6, 37.9] }]);
	});

	test('nowhere before the visit and after it', () => {
		expect([...at(-1), ...at(41)]).toEqual([]);
	});
});

describe('the names of units', () => {
	const visit = (id: string, start: number, end: number): NamedVisit => ({
		id,
		label: id,
		livery: 'soviet',
		span: { start, end }
	});

	test('stand on different sides while visits are under way together', () => {
		const sides = sidesOf([visit('c', 8, 20), visit('a', 0, 10), visit('b', 5, 9)]);
		expect(Object.fromEntries(sides)).toEqual({ a: 'above', b: 'below', c: 'right' });
	});

	test('are those of the visits under way', () => {
		const visits = [visit('a', 0, 10), visit('b', 5, 9)];
		expect([-1, 0, 7, 10, 11].map((at) => namedAt(visits, at, null).length)).toEqual([0, 1, 2, 1, 0]); // prettier-ignore
	});

	test('of a crowd only the selected one is named', () => {
		const crowd = Array.from({ length: 1000 }, (_, i) => visit(`${i}`, 0, 10));
		expect(namedAt(crowd, 5, null)).toEqual([]);
		expect(namedAt(crowd, 5, '7').map(({ id }) => id)).toEqual(['7']);
	});

	test('take two even lines where one would be long', () => {
		const widthOf = (text: string) => text.length * 8;
		expect(linesOf('Vorovsky', widthOf, 150)).toEqual(['Vorovsky']);
		expect(linesOf('Krasny Kavkaz, Petrovsky and Shaumyan', widthOf, 150)).toEqual([
			'Krasny Kavkaz,',
			'Petrovsky and Shaumyan'
		]);
		expect(linesOf('Dampfschiffahrtsgesellschaft', widthOf, 150)).toHaveLength(1);
	});

	test('are cut where they are too long for any line, and never to nothing', () => {
		const widthOf = (text: string) => [...text].length * 8;
		expect(cutTo('Vorovsky', widthOf, 64)).toBe('Vorovsky');
		expect(cutTo('Krasny Kavkaz and others', widthOf, 120)).toBe('Krasny Kavkaz…');
		expect(cutTo('Дальневосточник', widthOf, 4)).toBe('Д…');
	});
});

test('widths grow with the zoom between the stops, and no further', () => {
	expect([1, 2.5, 3.5, 4.5, 8, 9].map(widthAt)).toEqual([0.75, 0.75, 0.875, 1, 1.35, 1.35]);
	expect(atZoom([[3, 7]], 5)).toBe(7);
});
