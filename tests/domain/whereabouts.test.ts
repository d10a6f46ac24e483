import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueAt, prismAt } from '../../src/lib/domain/prism';
import { scheduleOf, type Schedule } from '../../src/lib/domain/schedule';
import { HOUR } from '../../src/lib/domain/time';
import {
	possibleStops,
	standingAt,
	staysOf,
	whereaboutsAt,
	type Whereabouts
} from '../../src/lib/domain/whereabouts';
import { call, happening, ISTANBUL, NAPLES, on, PIRAEUS, SEVASTOPOL, voyage } from './ships';

const squadron = scheduleOf(
	voyage([
		call('sevastopol', SEVASTOPOL, { departure: on('1933-10-17') }),
		call('istanbul', ISTANBUL),
		call('piraeus', PIRAEUS),
		call('naples', NAPLES, {
			arrival: on('1933-10-30', 'inferred'),
			happenings: [happening('1933-11-02')]
		})
	])
) as Schedule;

const noon = (date: string) => Date.parse(`${date}T12:00Z`);
const inside = fc.integer({ min: squadron.start, max: squadron.end });

describe('whereabouts', () => {
	test('before she sails and after the last known day a ship is nowhere', () => {
		expect(whereaboutsAt(squadron, noon('1933-10-16'))).toBeUndefined();
		expect(whereaboutsAt(squadron, noon('1933-11-03'))).toBeUndefined();
	});

	test('on the day of a documented departure she lies in port, documented', () => {
		expect(whereaboutsAt(squadron, noon('1933-10-17'))).toMatchObject({
			at: 'stop',
			stop: { place: 'sevastopol' },
			standing: 'documented'
		});
	});

	test('a stay of which no day is known is estimated', () => {
		expect(whereaboutsAt(squadron, noon('1933-10-20'))).toMatchObject({
			at: 'stop',
			stop: { place: 'istanbul' },
			standing: 'estimated'
		});
	});

	test('a stay from an inferred arrival to a documented reception is inferred, the day itself documented', () => {
		expect(whereaboutsAt(squadron, noon('1933-10-31'))).toMatchObject({ standing: 'inferred' });
		expect(whereaboutsAt(squadron, noon('1933-11-02'))).toMatchObject({ standing: 'documented' });
	});

	test('between ports she is on a leg, bound for the next stop', () => {
		expect(whereaboutsAt(squadron, noon('1933-10-17') + 6 * HOUR)).toMatchObject({
			at: 'leg',
			next: { place: 'istanbul' }
		});
	});

	test('position is continuous in time', () => {
		const where = (instant: number) => {
			const it = whereaboutsAt(squadron, instant);
			if (!it || it.at === 'between') throw new Error('the squadron is always somewhere');
			return it.at === 'stop' ? it.stop.position : it.position;
		};
		fc.assert(
			fc.property(inside, (instant) => {
				const [lng, lat] = where(instant);
				const [lngNext, latNext] = where(Math.min(instant + 60_000, squadron.end));
				expect(Math.hypot(lngNext - lng, latNext - lat)).toBeLessThan(0.05);
			})
		);
	});
});

/** Km since the squadron sailed. */
function sailedBy({ leg, travelled }: Extract<Whereabouts, { at: 'leg' }>): number {
	const before = squadron.stops.slice(
		0,
		squadron.stops.findIndex((stop) => stop.leg === leg)
	);
	return before.reduce((sum, { leg }) => sum + (leg ? leg.route.length : 0), travelled);
}

describe('when a ship is due somewhere on her way', () => {
	test('is when she is there', () => {
		fc.assert(
			fc.property(inside, (instant) => {
				const here = whereaboutsAt(squadron, instant);
				if (here?.at !== 'leg') return;
				expect(Math.abs(dueAt(squadron, sailedBy(here)) - instant)).toBeLessThan(1000);
			})
		);
	});

	test('is within the visit, whatever is asked', () => {
		expect(dueAt(squadron, 0)).toBe(squadron.stops[0]?.departure.instant);
		expect(dueAt(squadron, 1e6)).toBe(squadron.end);
	});
});

describe('the prism', () => {
	test('closes where the ship is documented', () => {
		const { nearest, farthest } = prismAt(squadron, noon('1933-10-17'));
		expect([nearest, farthest]).toEqual([0, 0]);
		const all = squadron.stops.reduce((sum, { leg }) => sum + (leg ? leg.route.length : 0), 0);
		expect(prismAt(squadron, noon('1933-10-30')).nearest).toBeCloseTo(all, 3);
	});

	test('opens between fixes over more than one leg', () => {
		const { nearest, farthest } = prismAt(squadron, noon('1933-10-24'));
		const bounds = [nearest, farthest].map((km) => whereaboutsAt(squadron, dueAt(squadron, km)));
		expect(bounds).toMatchObject([
			{ at: 'stop', stop: { place: 'sevastopol' } },
			{ at: 'stop', stop: { place: 'naples' } }
		]);
	});

	test('always holds the drawn position', () => {
		fc.assert(
			fc.property(inside, (instant) => {
				const here = whereaboutsAt(squadron, instant);
				if (here?.at !== 'leg') return;
				const km = sailedBy(here);
				expect(here.prism.nearest).toBeLessThanOrEqual(km + 0.1);
				expect(here.prism.farthest).toBeGreaterThanOrEqual(km - 0.1);
			})
		);
	});
});

test('a visit known by its year can be at its place on every day of it', () => {
	const visit = voyage([call('black-sea', [34, 43.5], { arrival: on('1926') })]);
	expect(possibleStops(visit, noon('1926-12-31'))).toHaveLength(1);
	expect(possibleStops(visit, noon('1927-01-01'))).toHaveLength(0);
});

describe('the parts of a stay', () => {
	test('follow each other from arrival to departure', () => {
		for (const stop of squadron.stops) {
			const stays = staysOf(stop);
			const bounds = stays.flatMap(({ start, end }) => [start, end]);
			expect(bounds).toEqual(bounds.toSorted((a, b) => a - b));
			expect([bounds[0], bounds.at(-1)]).toEqual([stop.arrival.instant, stop.departure.instant]);
			stays.slice(1).forEach(({ start }, i) => expect(start).toBe(stays[i]?.end));
		}
	});

	test('are known as the stay is at each of their instants', () => {
		fc.assert(
			fc.property(inside, (instant) => {
				for (const stop of squadron.stops) {
					const part = staysOf(stop).find(({ start, end }) => start <= instant && instant < end);
					if (part) expect(part.standing).toBe(standingAt(stop, instant));
				}
			})
		);
		expect(staysOf(squadron.stops[3] as (typeof squadron.stops)[0])).toHaveLength(2);
	});
});
