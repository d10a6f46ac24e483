import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scheduleOf, type Schedule } from '../../src/lib/domain/schedule';
import { DAY, HOUR } from '../../src/lib/domain/time';
import type { LngLat, Visit } from '../../src/lib/domain/visit';
import { call, happening, ISTANBUL, NAPLES, on, PIRAEUS, SEVASTOPOL, ship, voyage } from './ships';

function scheduled(visit: Visit): Schedule {
	const schedule = scheduleOf(visit);
	if (!schedule) throw new Error('the voyage has no schedule');
	return schedule;
}

const iso = (instant: number | undefined) => new Date(instant ?? NaN).toISOString();

const squadron = () =>
	voyage([
		call('sevastopol', SEVASTOPOL, { departure: on('1933-10-17') }),
		call('istanbul', ISTANBUL),
		call('piraeus', PIRAEUS),
		call('naples', NAPLES, { arrival: on('1933-10-30', 'inferred') })
	]);

describe('documented dates', () => {
	test('a dated departure and a dated arrival are fixed at noon', () => {
		const { stops } = scheduled(squadron());
		expect(iso(stops[0]?.departure.instant)).toBe('1933-10-17T12:00:00.000Z');
		expect(iso(stops[3]?.arrival.instant)).toBe('1933-10-30T12:00:00.000Z');
		expect(stops[3]?.arrival.basis).toBe('inferred');
	});

	test('an hour that is known is kept', () => {
		const airship = voyage(
			[
				call('oslo', [10.77, 59.89], { departure: on('1926-04-15T01:08Z') }),
				call('gatchina', [30.11, 59.57], { arrival: on('1926-04-15T20:00Z') })
			],
			[ship(40, 60)]
		);
		expect(iso(scheduled(airship).stops[1]?.arrival.instant)).toBe('1926-04-15T20:00:00.000Z');
	});

	test('a ship that arrives and leaves on one day does so in the morning and the afternoon', () => {
		const { stops } = scheduled(
			voyage([
				call('sevastopol', SEVASTOPOL, { departure: on('1933-10-10') }),
				call('naples', NAPLES, { arrival: on('1933-10-17'), departure: on('1933-10-17') }),
				call('piraeus', PIRAEUS)
			])
		);
		expect(iso(stops[1]?.arrival.instant)).toBe('1933-10-17T08:00:00.000Z');
		expect(iso(stops[1]?.departure.instant)).toBe('1933-10-17T16:00:00.000Z');
	});

	test('where sources disagree the first version is followed, and all of them bound the moment', () => {
		const departure = {
			...on('[1924-07-12,1924-07-14]', 'disputed'),
			versions: [
				{ ...on('1924-07-12'), sources: ['a'] },
				{ ...on('1924-07-14'), sources: ['b'] }
			]
		};
		const { stops } = scheduled(
			voyage([
				call('arkhangelsk', [40.48, 64.55], { departure }),
				call('naples', NAPLES, { arrival: on('1924-08-08') })
			])
		);
		expect(iso(stops[0]?.departure.instant)).toBe('1924-07-12T12:00:00.000Z');
		expect(iso(stops[0]?.departure.latest ?? NaN)).toBe('1924-07-14T23:59:59.999Z');
	});

	test('the first port is left from the morning of the day, and the last kept until its evening', () => {
		const schedule = scheduled(squadron());
		expect(iso(schedule.start)).toBe('1933-10-17T00:00:00.000Z');
		expect(iso(schedule.end)).toBe('1933-10-30T23:59:59.999Z');
	});
});

describe('undated stops', () => {
	test('they share the time that sailing at cruising speed leaves, and are marked as computed', () => {
		const { stops } = scheduled(squadron());
		const stay = (i: number) =>
			(stops[i]?.departure.instant ?? NaN) - (stops[i]?.arrival.instant ?? NaN);
		expect(stops[1]?.arrival.basis).toBe('computed');
		expect(stay(1)).toBeGreaterThan(4 * DAY);
		expect(Math.abs(stay(1) - stay(2))).toBeLessThan(2);
	});

	test('a place that was only passed gets no stay', () => {
		const visit = squadron();
		const stops = visit.stops.map((stop) =>
			stop.id === 'istanbul' ? { ...stop, passage: true } : stop
		);
		const passed = scheduled({ ...visit, stops }).stops[1];
		expect(passed?.departure.instant).toBe(passed?.arrival.instant);
	});

	test('where there is no time for stays the ships go faster', () => {
		const { stops } = scheduled(
			voyage([
				call('sevastopol', SEVASTOPOL, { departure: on('1933-10-17') }),
				call('istanbul', ISTANBUL),
				call('piraeus', PIRAEUS, { arrival: on('1933-10-18') })
			])
		);
		expect(stops[1]?.arrival.instant).toBe(stops[1]?.departure.instant);
		expect(iso(stops[2]?.arrival.instant)).toBe('1933-10-18T12:00:00.000Z');
	});

	test('a voyage of which only the arrival is known is drawn backwards at cruising speed', () => {
		const { stops } = scheduled(
			voyage([call('piraeus', PIRAEUS), call('naples', NAPLES, { arrival: on('1925-06-25') })])
		);
		const km = stops[0]?.leg ? stops[0].leg.route.length : NaN;
		const sailing = (stops[1]?.arrival.instant ?? NaN) - (stops[0]?.departure.instant ?? NaN);
		expect(sailing / HOUR).toBeCloseTo(km / (15 * 1.852), 3);
		expect(stops[0]?.departure.earliest).toBeNull();
	});

	test('a reception tells that the visitors had arrived by then', () => {
		const { stops } = scheduled(
			voyage([
				call('piraeus', PIRAEUS, { departure: on('1934-08-01') }),
				call('naples', NAPLES, { happenings: [happening('1934-08-08')] })
			])
		);
		expect(stops[1]?.arrival.latest).toBe(Date.UTC(1934, 7, 8, 12));
		expect(stops[1]?.departure.instant).toBeGreaterThan(Date.UTC(1934, 7, 8, 12));
	});

	test('a last departure "about 5 December" ends the visit on that day', () => {
		const { end } = scheduled(
			voyage([
				call('piraeus', PIRAEUS, { departure: on('1933-11-25') }),
				call('naples', NAPLES, {
					arrival: on('1933-12-02'),
					departure: on('1933-12-05~', 'inferred')
				})
			])
		);
		expect(iso(end).slice(0, 10)).toBe('1933-12-05');
	});

	test('"about 6 June" keeps the call within a day of it', () => {
		const { stops } = scheduled(
			voyage([
				call('sevastopol', SEVASTOPOL, { departure: on('1929-06-05') }),
				call('istanbul', ISTANBUL, { arrival: on('1929-06-12~', 'inferred') }),
				call('naples', NAPLES, { arrival: on('1929-06-20') })
			])
		);
		expect(stops[1]?.arrival.instant).toBeGreaterThanOrEqual(Date.UTC(1929, 5, 11));
		expect(stops[1]?.arrival.basis).toBe('computed');
	});
});

test('a mission known only by its season has no schedule', () => {
	const mission = { ...voyage([call('italy', NAPLES, { arrival: on('1934-23') })]), units: [] };
	expect(scheduleOf(mission)).toBeNull();
});

test('dates in the wrong order are an error that names the visit', () => {
	const visit = voyage([
		call('sevastopol', SEVASTOPOL, { departure: on('1933-10-17') }),
		call('naples', NAPLES, { arrival: on('1933-10-01') })
	]);
	expect(() => scheduleOf(visit)).toThrow(/voyage: the dates leave no time/);
});

const anyVoyage = fc
	.array(
		fc.record({
			lng: fc.double({ min: -8, max: 40, noNaN: true }),
			lat: fc.double({ min: 32, max: 60, noNaN: true }),
			gap: fc.integer({ min: 8, max: 40 }),
			stay: fc.integer({ min: 0, max: 9 }),
			arrivalKnown: fc.boolean(),
			departureKnown: fc.boolean()
		}),
		{ minLength: 2, maxLength: 7 }
	)
	.map((ports) => {
		let day = Date.UTC(1925, 0, 1);
		const date = () => new Date(day).toISOString().slice(0, 10);
		const stops = ports.map((port, i) => {
			day += port.gap * DAY;
			const arrival = port.arrivalKnown ? on(date()) : null;
			day += port.stay * DAY;
			const departure = port.departureKnown || i === 0 ? on(date()) : null;
			return call(`port-${i}`, [port.lng, port.lat] as LngLat, { arrival, departure });
		});
		return voyage(stops, [ship(14, 32)]);
	});

describe('whatever is known of a voyage', () => {
	test('stays are never negative, the order never breaks, no leg outruns the top speed', () => {
		fc.assert(
			fc.property(anyVoyage, (visit) => {
				const { stops } = scheduled(visit);
				stops.forEach(({ arrival, departure, leg }, i) => {
					expect(departure.instant).toBeGreaterThanOrEqual(arrival.instant);
					const next = stops[i + 1];
					if (!leg || !next) return;
					const hours = (next.arrival.instant - departure.instant) / HOUR;
					expect(hours * 32 * 1.852).toBeGreaterThanOrEqual(leg.route.length - 0.1);
				});
			}),
			{ numRuns: 300 }
		);
	});

	test('every instant lies in its window', () => {
		fc.assert(
			fc.property(anyVoyage, (visit) => {
				for (const { arrival, departure } of scheduled(visit).stops) {
					for (const { instant, earliest, latest } of [arrival, departure]) {
						if (earliest !== null) expect(instant).toBeGreaterThanOrEqual(Math.floor(earliest));
						if (latest !== null) expect(instant).toBeLessThanOrEqual(Math.ceil(latest));
					}
				}
			}),
			{ numRuns: 300 }
		);
	});
});
