import { expect, test } from 'vitest';
import { boxOfTarget, fitting } from '../../src/lib/map/framing';
import { content } from './content';

test('a visit is framed by all of its way', () => {
	expect(boxOfTarget({ type: 'visit', id: 'cruiser' }, content)).toEqual([23.6, 37.9, 33.4, 44.6]);
});

test('what is nowhere on the map has no frame', () => {
	expect(boxOfTarget({ type: 'place', id: 'atlantis' }, content)).toBeUndefined();
});

test('panels keep their sides clear', () => {
	const { left, bottom } = fitting({ top: 0, right: 0, bottom: 150, left: 420 }, 1440, 900);
	expect([left, bottom]).toEqual([448, 178]);
});

test('a third of the map stays, however much the panels cover', () => {
	const { left, right } = fitting({ top: 0, right: 0, bottom: 0, left: 400 }, 390, 844);
	expect(390 - left - right).toBeCloseTo(130);
});
