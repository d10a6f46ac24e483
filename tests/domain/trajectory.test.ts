import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scheduleOf, type Schedule } from '../../src/lib/domain/schedule';
import { HOUR } from '../../src/lib/domain/time';
import type { LngLat } from '../../src/lib/domain/visit';
import { possibleStops } from '../../src/lib/domain/voyage/possible-stops';
import { dueAt, prismAt, uncertaintyAt } from '../../src/lib/domain/voyage/prism';
import { standingAt, staysOf } from '../../src/lib/domain/voyage/standing';
import { faultIn, sampledTrajectory, trajectoryOf } from '../../src/lib/domain/voyage/trajectory';
import { call, happening, ISTANBUL, NAPLES, on, PIRAEUS, SEVASTOPOL, voyage } from './ships';

const schedule = scheduleOf(
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
const squadron = trajectoryOf(schedule);

const noon = (date: string) => Date.parse(`${date}T12:00Z`);
const inside = fc.integer({ min: squadron.start, max: squadron.end });

describe('whereabouts', () => {
	const stretchAt = (instant: number) => squadron.stretchAt(instant);

	test('before she sails and after the last known day a ship is nowhere', () => {
		expect(squadron.at(noon('1933-10-16'))).toBeUndefined();
		expect(squadron.at(noon('1933-11-03'))).toBeUndefined();
	});

	test('on the day of a documented departure she lies in port, documented', () => {
		expect(stretchAt(noon('1933-10-17'))).toMatchObject({
			type: 'stay',
			stop: { place: 'sevastopol' },
			standing: 'documented'
		});
	});

	test('a stay of which no day is known is estimated', () => {
		expect(stretchAt(noon('1933-10-20'))).toMatchObject({
			type: 'stay',
			stop: { place: 'istanbul' },
			standing: 'estimated'
		});
	});

	test('a stay from an inferred arrival to a documented reception is inferred, the day itself documented', () => {
		expect(stretchAt(noon('1933-10-31'))).toMatchObject({ standing: 'inferred' });
		expect(stretchAt(noon('1933-11-02'))).toMatchObject({ standing: 'documented' });
	});

	test('between ports she is on a passage, bound for the next stop', () => {
		expect(stretchAt(noon('1933-10-17') + 6 * HOUR)).toMatchObject({
			type: 'passage',
			basis: ['recorded', 'computed'],
			next: { place: 'istanbul' }
		});
	});

	test('where the way is not known she is nowhere, between two stops', () => {
		const visit = voyage([
			call('sevastopol', SEVASTOPOL, { departure: on('1933-10-17') }),
			call('istanbul', ISTANBUL, { arrival: on('1933-10-20') })
		]);
		const trajectory = trajectoryOf(scheduleOf({ ...visit, legs: [] }) as Schedule);
		expect(trajectory.at(noon('1933-10-18'))).toMatchObject({
			stretch: { type: 'gap', stops: [{ place: 'sevastopol' }, { place: 'istanbul' }] },
			position: null
		});
		expect(uncertaintyAt(trajectory, noon('1933-10-18'))).toBeNull();
	});

	test('every stretch begins where the one before it ends', () => {
		squadron.stretches.slice(1).forEach(({ start }, i) => {
			expect(start).toBe(squadron.stretches[i]?.end);
		});
		expect([squadron.start, squadron.end]).toEqual([schedule.start, schedule.end]);
	});

	test('position is continuous in time', () => {
		const where = (instant: number) => squadron.at(instant)?.position as LngLat;
		fc.assert(
			fc.property(inside, (instant) => {
				const [lng, lat] = where(instant);
				const [lngNext, latNext] = where(Math.min(instant + 60_000, squadron.end));
				expect(Math.hypot(lngNext - lng, latNext - lat)).toBeLessThan(0.05);
			})
		);
	});

	test('a film that counts from another instant has all of it as much earlier', () => {
		const offset = Date.UTC(1933, 9, 17);
		const moved = trajectoryOf(schedule, offset);
		fc.assert(
			fc.property(inside, (instant) => {
				const [here, there] = [squadron.at(instant), moved.at(instant - offset)];
				expect(there?.stretch.type).toBe(here?.stretch.type);
				expect(there?.position?.[0]).toBeCloseTo(here?.position?.[0] ?? NaN, 6);
				const [known, same] = [
					uncertaintyAt(squadron, instant),
					uncertaintyAt(moved, instant - offset)
				];
				if (known) expect(Math.abs((same?.from ?? 0) + offset - known.from)).toBeLessThan(1);
				else expect(same).toBeNull();
			})
		);
	});
});

/** Km since the squadron sailed; undefined while she lies. */
function sailedBy(instant: number): number | undefined {
	const stretch = squadron.stretchAt(instant);
	if (stretch?.type !== 'passage') return undefined;
	let km = 0;
	for (const passage of squadron.passages) {
		if (passage === stretch) break;
		km += passage.length;
	}
	return km + ((instant - stretch.start) / (stretch.end - stretch.start)) * stretch.length;
}

describe('when a ship is due somewhere on her way', () => {
	test('is when she is there', () => {
		fc.assert(
			fc.property(inside, (instant) => {
				const km = sailedBy(instant);
				if (km === undefined) return;
				expect(Math.abs(dueAt(squadron, km) - instant)).toBeLessThan(1000);
			})
		);
	});

	test('is within the visit, whatever is asked', () => {
		expect(dueAt(squadron, 0)).toBe(schedule.stops[0]?.departure.instant);
		expect(dueAt(squadron, 1e6)).toBe(squadron.end);
	});
});

describe('the prism', () => {
	test('closes where the ship is documented', () => {
		const { nearest, farthest } = prismAt(squadron, noon('1933-10-17'));
		expect([nearest, farthest]).toEqual([0, 0]);
		const all = schedule.stops.reduce((sum, { leg }) => sum + (leg ? leg.route.length : 0), 0);
		expect(prismAt(squadron, noon('1933-10-30')).nearest).toBeCloseTo(all, 3);
	});

	test('opens between fixes over more than one leg', () => {
		const { nearest, farthest } = prismAt(squadron, noon('1933-10-24'));
		const bounds = [nearest, farthest].map((km) => squadron.stretchAt(dueAt(squadron, km)));
		expect(bounds).toMatchObject([
			{ type: 'stay', stop: { place: 'sevastopol' } },
			{ type: 'stay', stop: { place: 'naples' } }
		]);
	});

	test('always holds the drawn position', () => {
		fc.assert(
			fc.property(inside, (instant) => {
				const km = sailedBy(instant);
				if (km === undefined) return;
				const { nearest, farthest } = prismAt(squadron, instant);
				expect(nearest).toBeLessThanOrEqual(km + 0.1);
				expect(farthest).toBeGreaterThanOrEqual(km - 0.1);
			})
		);
	});
});

describe('what a device has sampled', () => {
	const run = (start: number, coordinates: LngLat[]) => ({
		coordinates,
		times: coordinates.map((_, i) => start + i * HOUR)
	});

	test('is a passage, without an uncertainty that nobody told', () => {
		const trajectory = sampledTrajectory([run(0, [NAPLES, PIRAEUS, ISTANBUL])]);
		expect(trajectory.at(HOUR)).toMatchObject({
			stretch: { type: 'passage', basis: ['sampled', 'sampled'], next: null },
			position: PIRAEUS
		});
		expect(trajectory.at(2 * HOUR)?.position).toEqual(ISTANBUL);
		expect(trajectory.at(2 * HOUR + 1)).toBeUndefined();
		expect(uncertaintyAt(trajectory, HOUR / 2)).toBeNull();
	});

	test('is at every sample where and when it was sampled, and evenly between two', () => {
		const sample = fc.tuple(
			fc.integer({ min: 1, max: 9_000 }),
			fc.double({ min: 4, max: 9, noNaN: true })
		);
		fc.assert(
			fc.property(fc.array(sample, { minLength: 2, maxLength: 50 }), (samples) => {
				let time = 0;
				const times = samples.map(([step]) => (time += step));
				const coordinates = samples.map(([, latitude], i): LngLat => [i, latitude]);
				const trajectory = sampledTrajectory([{ coordinates, times }]);
				times.forEach((at, i) => {
					expect(trajectory.at(at)?.position?.[0]).toBeCloseTo(i, 9);
					const next = times[i + 1];
					if (next !== undefined)
						expect(trajectory.at((at + next) / 2)?.position?.[0]).toBeCloseTo(i + 0.5, 9);
				});
			})
		);
	});

	test('goes on over the date line, and does not go round the earth', () => {
		const trajectory = sampledTrajectory([run(0, [[178, 0], [-178, 0], [-174, 1]])]); // prettier-ignore
		expect(trajectory.at(HOUR / 2)?.position).toEqual([180, 0]);
		expect(trajectory.at(1.5 * HOUR)?.position).toEqual([184, 0.5]);
	});

	test('has a gap between two runs', () => {
		const trajectory = sampledTrajectory([
			run(0, [NAPLES, PIRAEUS]),
			run(5 * HOUR, [ISTANBUL, SEVASTOPOL])
		]);
		expect(trajectory.at(3 * HOUR)).toEqual({
			stretch: { type: 'gap', start: HOUR, end: 5 * HOUR, stops: null },
			position: null
		});
	});

	test.each([
		['one sample', [run(0, [NAPLES])], 'run 0: a run needs two samples, found 1'],
		[
			'an instant missing',
			[{ coordinates: [NAPLES, PIRAEUS], times: [0] }],
			'run 0, sample 1: 2 positions, but 1 times'
		],
		[
			'time that goes back',
			[{ coordinates: [NAPLES, PIRAEUS], times: [5, 4] }],
			'run 0, sample 1: time goes back, from 5 to 4'
		],
		[
			'a latitude beyond the pole',
			[run(0, [NAPLES, [0, 91]])],
			'run 0, sample 1: no such position: 0, 91'
		],
		[
			'an instant that is none',
			[{ coordinates: [NAPLES, PIRAEUS], times: [0, NaN] }],
			'run 0, sample 1: no such time: NaN'
		],
		[
			'runs that overlap',
			[run(0, [NAPLES, PIRAEUS]), run(HOUR / 2, [NAPLES, PIRAEUS])],
			'run 1 begins at 1800000, before the run ahead of it ends (3600000)'
		],
		['nothing at all', [], 'a trajectory needs a stretch']
	])('with %s is refused, and told where', (_, runs, message) => {
		// prettier-ignore
		expect(() => sampledTrajectory(runs)).toThrow(new RangeError(message));
	});

	test('may lie still and leap', () => {
		expect(faultIn({ coordinates: [NAPLES, NAPLES, PIRAEUS], times: [0, 1, 1] })).toBeUndefined();
	});
});

test('a visit known by its year can be at its place on every day of it', () => {
	const visit = voyage([call('black-sea', [34, 43.5], { arrival: on('1926') })]);
	expect(possibleStops(visit, noon('1926-12-31'))).toHaveLength(1);
	expect(possibleStops(visit, noon('1927-01-01'))).toHaveLength(0);
});

test('a visit of about some years, or of a season, is nowhere past the end of these', () => {
	const missions = voyage([call('turin', [7.7, 45.1], { arrival: on('1927~/1933~') })]);
	const observers = voyage([call('umbria', [12.5, 43], { arrival: on('1934-23') })]);
	expect(possibleStops(missions, noon('1933-12-31'))).toHaveLength(1);
	expect(possibleStops(missions, noon('1934-01-01'))).toHaveLength(0);
	expect(possibleStops(missions, noon('1926-12-31'))).toHaveLength(0);
	expect(possibleStops(observers, noon('1934-10-01'))).toHaveLength(1);
	expect(possibleStops(observers, noon('1934-12-15'))).toHaveLength(0);
});

describe('the parts of a stay', () => {
	test('follow each other from arrival to departure', () => {
		for (const stop of schedule.stops) {
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
				for (const stop of schedule.stops) {
					const part = staysOf(stop).find(({ start, end }) => start <= instant && instant < end);
					if (part) expect(part.standing).toBe(standingAt(stop, instant));
				}
			})
		);
		expect(staysOf(schedule.stops[3] as (typeof schedule.stops)[0])).toHaveLength(2);
	});
});
