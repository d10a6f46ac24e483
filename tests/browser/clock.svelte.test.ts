import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chronicleOf } from '../../src/lib/domain/chronicle';
import type { Shown } from '../../src/lib/domain/film';
import { scheduleOf, type Schedule } from '../../src/lib/domain/schedule';
import { DAY, HOUR } from '../../src/lib/domain/time';
import { trajectoryOf } from '../../src/lib/domain/voyage/trajectory';
import { timescaleOf } from '../../src/lib/domain/timescale';
import { nextFrame } from '../../src/lib/scheduler';
import { Narrator } from '../../src/lib/state/narrator.svelte';
import { Clock } from '../../src/lib/state/clock';
import { Playback } from '../../src/lib/state/playback.svelte';
import { Preferences } from '../../src/lib/state/preferences.svelte';
import { TimeWindow } from '../../src/lib/state/time-window.svelte';
import { call, event, NAPLES, on, SEVASTOPOL, voyage } from '../domain/ships';

const start = Date.UTC(1933, 9, 17);
/** A film of 20 seconds over 10 days. */
const scale = timescaleOf([{ from: start, to: start + 10 * DAY, seconds: 20 }]);
const moments = [start + 2 * DAY, start + 5 * DAY];

/** A film that plays and tells, by default, of a pact at noon of the second day, and a clock that starts a second after the page. */
function wound({ still = false, told = [event('pact', '1933-10-18')] } = {}) {
	const chronicle = chronicleOf([], told);
	const playback = new Playback({ film: scale, moments, span: null }, start);
	const view = new TimeWindow(() => scale);
	const narrator = new Narrator(
		{ chronicle, steps: chronicle, isInSight: () => false },
		playback,
		() => 3000
	);
	const preferences = new Preferences(() => still);
	const clock = new Clock({ playback, view, preferences, narrator });
	playback.play();
	clock.start(1000);
	return { playback, view, narrator, clock };
}

describe('while the clock goes', () => {
	test('a second of wall time is a second of film, whatever the frames', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 30 }), (frames) => {
				const { playback, clock } = wound();
				// Nothing is told that it would wait for.
				playback.seek(start + 3 * DAY);
				let now = 1000;
				for (const frame of frames) clock.tick((now += frame));
				expect(playback.seconds).toBeCloseTo(6 + (now - 1000) / 1000, 9);
			})
		);
	});

	test('a frame whose time lies before the start moves nothing, and no time is counted twice', () => {
		const { playback, clock } = wound();
		clock.tick(990);
		expect(playback.seconds).toBe(0);
		clock.tick(1500);
		expect(playback.seconds).toBe(0.5);
	});

	test('what passed before it was started again does not count: a tab that was hidden', () => {
		const { playback, clock } = wound();
		clock.tick(1250);
		clock.start(60_000);
		clock.tick(60_250);
		expect(playback.seconds).toBe(0.5);
	});

	test('a film without motion goes from event to event', () => {
		const { playback, clock } = wound({ still: true });
		clock.tick(2500);
		expect(playback.instant).toBe(start);
		clock.tick(4000);
		expect(playback.instant).toBe(start + 2 * DAY);
	});

	test('a paused film stands', () => {
		const { playback, clock } = wound();
		playback.pause();
		clock.tick(2000);
		expect(playback.instant).toBe(start);
	});

	test('the browser moves it frame by frame, until it is stopped', async () => {
		const { playback, clock } = wound();
		const stop = clock.run();
		await expect.poll(() => playback.seconds).toBeGreaterThan(0);
		stop();
		const { seconds } = playback;
		await nextFrame();
		await nextFrame();
		expect(playback.seconds).toBe(seconds);
	});
});

describe('what is told', () => {
	test('is what passes, in either direction', () => {
		for (const reverse of [false, true]) {
			const { playback, narrator, clock } = wound();
			playback.reverse = reverse;
			playback.seek(start + (reverse ? 2 : 1) * DAY);
			clock.tick(2500);
			expect(narrator.entry?.what).toBe('event');
		}
	});

	test('is nothing of what a film leaps over that begins again', () => {
		const { playback, narrator, clock } = wound();
		playback.loop = 'all';
		playback.toEnd();
		clock.tick(2900);
		expect(playback.instant).toBeLessThan(start + DAY);
		expect(narrator.entry).toBe(null);
	});

	test('has the film stand at the next thing until it has been read, and no longer', () => {
		const pact = Date.UTC(1933, 9, 18, 12);
		const { playback, narrator, clock } = wound({ told: [event('pact', '1933-10-18'), event('note', '1933-10-19')] }); // prettier-ignore
		playback.seek(pact - DAY / 4);
		clock.tick(2500);
		expect(playback.instant).toBe(pact);
		clock.tick(4500);
		// Two seconds of film are a day: the note is there, and the pact is read for a second yet.
		expect(playback.instant).toBe(pact + DAY);
		expect(narrator.entry).toMatchObject({ event: { id: 'pact' } });
		clock.tick(5000);
		expect(playback.instant).toBe(pact + DAY);
		clock.tick(5600);
		expect(narrator.entry).toMatchObject({ event: { id: 'note' } });
		clock.tick(5700);
		expect(playback.instant).toBeGreaterThan(pact + DAY);
	});

	test('holds up nobody who has the film go faster', () => {
		const { playback, clock } = wound();
		playback.speed = 4;
		clock.tick(2000);
		clock.tick(3000);
		expect(playback.seconds).toBe(8);
	});

	test('is read to its end where the film goes in steps, which tell nothing of what they pass over', () => {
		const told = [event('pact', '1933-10-18'), event('note', '1933-10-19T00:00Z')];
		const { playback, narrator, clock } = wound({ still: true, told });
		playback.seek(start + DAY);
		clock.tick(2500);
		clock.tick(4000);
		expect(playback.instant).toBe(start + 2 * DAY);
		expect(narrator.entry).toMatchObject({ event: { id: 'note' } });
		expect(narrator.queued).toBe(false);
		clock.tick(6000);
		expect(playback.instant).toBe(start + 2 * DAY);
		clock.tick(7500);
		clock.tick(9000);
		expect(playback.instant).toBe(start + 5 * DAY);
		expect(narrator.entry).toBe(null);
	});
});

describe('the timeline', () => {
	test('goes along with the date that it shows', () => {
		const { playback, view, clock } = wound();
		view.show(start, start + 6 * HOUR);
		clock.tick(2000);
		expect(playback.instant).toBe(start + DAY / 2);
		expect(view.holds(playback.instant)).toBe(true);
	});

	test('stays where the reader has taken it', () => {
		const { view, clock } = wound();
		view.show(start + 8 * DAY, start + 9 * DAY);
		clock.tick(2000);
		expect([view.from, view.to]).toEqual([start + 8 * DAY, start + 9 * DAY]);
	});
});

test('a film that waits comes to its end, whatever the fractions of a second at which there is something to tell', () => {
	fc.assert(
		fc.property(
			fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { minLength: 1, maxLength: 8 }),
			fc.double({ min: 0.1, max: 3000, noNaN: true }),
			(days, seconds) => {
				const odd = timescaleOf([{ from: start, to: start + 10 * DAY, seconds }]);
				const visit = scheduleOf(
					voyage([
						call('sevastopol', SEVASTOPOL, { departure: on('1933-10-17') }),
						call('naples', NAPLES, { arrival: on('1933-10-25') })
					])
				);
				if (!visit) throw new Error('the voyage has no place in time');
				const chronicle = chronicleOf(
					days.map((day) => fromDay(visit, start + day * DAY)),
					[]
				);
				const playback = new Playback({ film: odd, moments: [], span: null }, start);
				const narrator = new Narrator(
					{ chronicle, steps: [], isInSight: () => true },
					playback,
					() => 1
				);
				const preferences = new Preferences(() => false);
				const view = new TimeWindow(() => odd);
				const clock = new Clock({ playback, view, preferences, narrator });
				playback.play();
				clock.start(0);
				for (let now = 0; playback.playing && now < 5e6; now += 2000) clock.tick(now);
				expect(playback.playing).toBe(false);
			}
		),
		{ numRuns: 30 }
	);
});

/** A visit shown so that it departs at some instant. */
function fromDay(schedule: Schedule, departs: number): Shown {
	const offset = schedule.start - departs;
	return { schedule, trajectory: trajectoryOf(schedule, offset), offset };
}
