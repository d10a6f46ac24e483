import { describe, expect, test } from 'vitest';
import { factsOf } from '../../src/lib/scene/visit-facts';
import type { Stop } from '../../src/lib/domain/visit';
import { call, happening, on, ship } from '../domain/ships';
import { english } from '../locale/english';

const NAPLES = [14.25, 40.8] as const;
const whenOf = (...stops: Stop[]) => {
	const { when } = factsOf({ stops, units: [ship()] });
	return (
		when && {
			words: english.formatDate(when.date).replace(/\s/g, ' '),
			documented: when.documented
		}
	);
};

describe('when a visit was, in a line', () => {
	test('goes from its first day to its last', () => {
		const words = whenOf(
			call('kyiv', NAPLES, { departure: on('1934-08-06') }),
			call('rome', NAPLES, { arrival: on('1934-08-07'), departure: on('1934-08-09') })
		);
		expect(words).toEqual({ words: '6 – 9 August 1934', documented: true });
	});

	test('is no month where days in it are known, and no bound beyond them', () => {
		const words = whenOf(
			call('kyiv', NAPLES, { departure: on('1934-08-06') }),
			call('rome', NAPLES, {
				arrival: on('../1934-11'),
				happenings: [happening('1934-08'), happening('1934-08-09')]
			})
		);
		expect(words?.words).toBe('6 – 9 August 1934');
	});

	test('is as documented as the less known of its two ends', () => {
		const words = whenOf(
			call('sevastopol', NAPLES, { departure: on('1933-10-17', 'inferred') }),
			call('naples', NAPLES, { arrival: on('1933-10-30') })
		);
		expect(words?.documented).toBe(false);
	});

	test('is the one date of a visit that has one, and nothing without any', () => {
		expect(whenOf(call('italy', NAPLES, { arrival: on('1934-23') }))?.words).toBe('autumn 1934');
		expect(whenOf(call('italy', NAPLES))).toBeNull();
	});
});

describe('the way of a visit, in a line', () => {
	const wayOf = (...stops: [place: string, happenings: number][]) =>
		factsOf({
			units: [],
			stops: stops.map(([place, count]) =>
				call(place, NAPLES, { happenings: Array(count).fill(happening('1924')) })
			)
		}).way;

	test('has its beginning, the stop of which most is told, and its end', () => {
		expect(wayOf(['arkhangelsk', 0], ['plymouth', 1], ['naples', 9], ['vladivostok', 1])).toEqual([
			'arkhangelsk',
			'naples',
			'vladivostok'
		]);
	});

	test('says nothing twice in a row', () => {
		expect(wayOf(['kyiv', 1], ['odessa', 0], ['rome', 5])).toEqual(['kyiv', 'rome']);
		expect(wayOf(['minsk', 3])).toEqual(['minsk']);
	});
});
