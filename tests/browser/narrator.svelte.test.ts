import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	chronicleOf,
	entriesBetween,
	isDocumented,
	type Entry
} from '../../src/lib/domain/chronicle';
import { byTheirDates } from '../../src/lib/domain/film';
import { scheduleOf, type Schedule } from '../../src/lib/domain/schedule';
import { DAY } from '../../src/lib/domain/time';
import { Narrator, untoldAfter } from '../../src/lib/state/narrator.svelte';
import {
	call,
	event,
	happening,
	ISTANBUL,
	NAPLES,
	on,
	PIRAEUS,
	SEVASTOPOL,
	voyage
} from '../domain/ships';

const squadron = scheduleOf(
	voyage([
		call('sevastopol', SEVASTOPOL, { departure: on('1933-10-17') }),
		call('istanbul', ISTANBUL, { passage: true }),
		call('piraeus', PIRAEUS),
		call('naples', NAPLES, {
			arrival: on('1933-10-30'),
			happenings: [happening('1933-11-02'), happening('1933-11-02')],
			departure: on('1933-11-05', 'inferred')
		}),
		call('sevastopol-2', SEVASTOPOL)
	])
) as Schedule;
const chronicle = chronicleOf(byTheirDates([squadron]), [
	event('pact', '1933-09-02'),
	event('toast', '1933-10-29')
]);
const noon = (date: string) => Date.parse(`${date}T12:00Z`);
const before = noon('1933-09-01');
const after = noon('1933-12-01');
/** How long everything takes to read here, in ms. */
const TIME = 3000;

/** "arrival naples", "event pact" */
const inShort = (entry: Entry | null | undefined) =>
	entry &&
	`${entry.what} ${entry.what === 'event' ? entry.event.id : entry.stop.place.replace('-2', '')}`;

/** A narrator and the film that it reads, which stands at the beginning. */
function telling(entries: readonly Entry[] = chronicle, sails = false) {
	const film = { instant: before, playing: true };
	const stage = $state({ instant: before, playing: true });
	const narrator = new Narrator(
		{ chronicle: entries, steps: entries.filter(isDocumented), isInSight: () => sails },
		stage,
		() => TIME
	);
	return {
		narrator,
		get told() {
			return inShort(narrator.entry);
		},
		/** The film plays on to an instant, and wall time passes. */
		play(to: number, ms: number, waits = true) {
			narrator.pass(ms);
			film.instant = stage.instant;
			stage.instant = to;
			narrator.tell(film.instant, to, waits);
		},
		leap(to: number) {
			stage.instant = to;
		}
	};
}

describe('a film that waits', () => {
	test('is told in its order, one thing after the other', () => {
		const it = telling();
		it.play(after, 0);
		const said = [it.told];
		while (it.narrator.queued) {
			it.play(after, TIME);
			said.push(it.told);
		}
		expect(said).toEqual([
			'event pact',
			'departure sevastopol',
			'passage istanbul',
			'arrival piraeus',
			'departure piraeus',
			'event toast',
			'arrival naples',
			'happening naples',
			'happening naples',
			'departure naples',
			'arrival sevastopol'
		]);
	});

	test('shows each thing for as long as it takes to read', () => {
		const it = telling();
		it.play(noon('1933-10-18'), 0);
		expect(it.told).toBe('event pact');
		it.play(noon('1933-10-18'), TIME - 1);
		expect(it.told).toBe('event pact');
		expect(it.narrator.busy).toBe(true);
		it.play(noon('1933-10-18'), 1);
		expect(it.told).toBe('departure sevastopol');
	});

	test('may go on to the next thing, and no farther', () => {
		const { narrator } = telling();
		expect(narrator.nextAfter(before)).toBe(noon('1933-09-02'));
		expect(narrator.nextAfter(after)).toBeUndefined();
	});
});

test('of what is crossed faster than it can be read the latest of what weighs most is told', () => {
	const it = telling();
	it.play(noon('1933-09-03'), 0, false);
	expect(it.told).toBe('event pact');
	it.play(noon('1933-10-31'), 1000, false);
	expect(it.told).toBe('event pact');
	it.play(noon('1933-10-31'), TIME, false);
	expect(it.told).toBe('arrival naples');
});

test('at any pace nothing is taken away before it is read, and only what was crossed is told', () => {
	fc.assert(
		fc.property(
			fc.array(fc.record({ days: fc.integer({ min: 0, max: 30 }), ms: fc.nat(3000) }), {
				maxLength: 60
			}),
			fc.boolean(),
			(frames, waits) => {
				const it = telling();
				const crossed = new Set<Entry>();
				let [instant, now, saidAt, last]: [number, number, number, Entry | null] = [
					...([before, 0, -Infinity] as const),
					null
				];
				for (const { days, ms } of frames) {
					const to = instant + days * DAY;
					entriesBetween(chronicle, instant, to).forEach((entry) => crossed.add(entry));
					now += ms;
					it.play(to, ms, waits);
					instant = to;
					const { entry } = it.narrator;
					if (entry === last) continue;
					expect(now - saidAt).toBeGreaterThanOrEqual(TIME);
					expect(crossed).toContain(entry);
					[saidAt, last] = [now, entry];
				}
			}
		)
	);
});

describe('what was told', () => {
	test('stays while the film stands where it was told', () => {
		const it = telling();
		it.play(noon('1933-09-03'), 0);
		expect(it.told).toBe('event pact');
		it.leap(noon('1933-09-03'));
		expect(it.told).toBe('event pact');
	});

	test('makes way for what moves when it has long been read, and stays where nothing does', () => {
		for (const sails of [true, false]) {
			const it = telling(chronicle, sails);
			it.play(noon('1933-09-03'), 0);
			it.play(noon('1933-09-04'), TIME + 3999);
			expect(it.told).toBe('event pact');
			it.play(noon('1933-09-05'), 1);
			expect(it.told).toBe(sails ? null : 'event pact');
		}
	});

	test('is told no longer of another date, nor what waited to be told with it', () => {
		const it = telling();
		it.play(noon('1933-10-31'), 0);
		it.leap(noon('1933-11-20'));
		expect(it.told).toBe(null);
		it.play(noon('1933-11-21'), TIME);
		expect(it.told).toBe(null);
		expect(it.narrator.queued).toBe(false);
	});
});

test('of twenty things on one day the film tells a few, and says how many more there are', () => {
	const feast = scheduleOf(
		voyage([
			call('sevastopol', SEVASTOPOL, { departure: on('1933-10-17') }),
			call('naples', NAPLES, {
				arrival: on('1933-10-30'),
				happenings: Array.from({ length: 20 }, () => happening('1933-11-02'))
			})
		])
	) as Schedule;
	const it = telling(chronicleOf(byTheirDates([feast]), []));
	it.play(after, 0);
	const told = [it.narrator.entry];
	while (it.narrator.queued) {
		it.play(after, TIME);
		told.push(it.narrator.entry);
	}
	expect(told.map(inShort)).toEqual([
		'departure sevastopol',
		'arrival naples',
		...Array<string>(4).fill('happening naples')
	]);
	expect(told.map((entry) => entry && untoldAfter(entry))).toEqual([0, 0, 0, 0, 0, 16]);
});

describe('steps', () => {
	test('go from one documented thing to the next, also where they share a day', () => {
		const it = telling();
		const steps: (string | null | undefined)[] = [];
		for (let { next } = it.narrator; next; { next } = it.narrator) {
			it.leap(next.instant);
			it.narrator.step(next);
			steps.push(it.told);
		}
		expect(steps).toEqual([
			'event pact',
			'departure sevastopol',
			'event toast',
			'arrival naples',
			'happening naples',
			'happening naples',
			'departure naples'
		]);
		const back: (string | null | undefined)[] = [];
		for (let { previous } = it.narrator; previous; { previous } = it.narrator) {
			it.leap(previous.instant);
			it.narrator.step(previous);
			back.push(it.told);
		}
		expect(back).toEqual(steps.toReversed().slice(1));
	});

	test('go from a date between them to the nearest on either side', () => {
		const it = telling();
		it.leap(noon('1933-10-29') + DAY / 4);
		expect(inShort(it.narrator.next)).toBe('arrival naples');
		expect(inShort(it.narrator.previous)).toBe('event toast');
	});
});
