import { describe, expect, test } from 'vitest';
import { createAtlas } from '../../src/lib/domain/atlas';
import { DAY } from '../../src/lib/domain/time';
import type { Subject } from '../../src/lib/scene/content';
import { Navigation } from '../../src/lib/state/navigation.svelte';
import { Playback } from '../../src/lib/state/playback.svelte';
import { Preferences } from '../../src/lib/state/preferences.svelte';
import { Showing } from '../../src/lib/state/showing.svelte';
import { TimeWindow } from '../../src/lib/state/time-window.svelte';
import { GlidingAxis } from '../../src/lib/ui/timeline/gliding-axis.svelte';
import { config, event, sailing } from '../domain/ships';

const atlas = createAtlas(
	{
		visits: [
			sailing('scout', '1925-06-01', '1925-06-20'),
			sailing('cruiser', '1933-10-17', '1933-10-30')
		],
		places: [],
		events: [event('pact', '1933-09-02')]
	},
	config
);
const cruiser: Subject = { type: 'visit', id: 'cruiser' };
const scout: Subject = { type: 'visit', id: 'scout' };
const pact: Subject = { type: 'event', id: 'pact' };
const naples: Subject = { type: 'place', id: 'naples' };
const noon = (date: string) => Date.parse(`${date}T12:00Z`);

/** The date at which pages are opened: the scout is at sea. */
const opening = noon('1925-06-10');

/** A page that has just been opened. */
function page() {
	let url = new URL('https://atlas.example/');
	let writes = 0;
	const showing = new Showing(atlas);
	const playback = new Playback(showing, opening);
	const axis = new GlidingAxis(showing, new Preferences(() => true));
	const view = new TimeWindow(() => axis.current);
	const navigation = new Navigation(
		{ atlas, showing, playback, view, axis },
		{
			read: () => new URL(url),
			replace: (next) => {
				url = next;
				writes++;
			}
		}
	);
	return {
		showing,
		playback,
		view,
		navigation,
		go(path: string, how: 'enter' | 'link' | 'goto' | 'popstate', selected: Subject | null = null) {
			url = new URL(path, url);
			navigation.arrive(url, how, selected);
		},
		/** How often the address has been written. */
		get writes() {
			return writes;
		},
		/** What the browser shows of the address. */
		get address() {
			return url.pathname + url.search;
		}
	};
}

describe('the date of an address', () => {
	test('is the date that is shown, and a film that plays elsewhere is paused', () => {
		const it = page();
		it.playback.play();
		it.go('/?t=1933-10-20', 'link');
		expect(it.playback.instant).toBe(noon('1933-10-20'));
		expect(it.playback.playing).toBe(false);
	});

	test('leaves a film that stands there already playing', () => {
		const it = page();
		it.playback.seek(noon('1933-10-20'));
		it.playback.play();
		it.go('/?t=1933-10-20', 'link');
		expect(it.playback.playing).toBe(true);
	});

	test('is brought into sight on the timeline', () => {
		const it = page();
		it.view.show(noon('1925-06-01'), noon('1925-06-20'));
		it.go('/?t=1933-10-20', 'link');
		expect(it.view.holds(noon('1933-10-20'))).toBe(true);
	});

	test('that cannot be read is handed to the reader, and is gone when another is written', () => {
		const it = page();
		it.go('/?t=yesterday', 'enter');
		expect(it.navigation.remarks).toEqual([
			{ about: 'date', why: 'unreadable', text: 'yesterday' }
		]);
		expect(it.address).toBe('/?t=yesterday');
		it.navigation.write();
		expect(it.navigation.remarks).toEqual([]);
		expect(it.address).toBe('/?t=1925-06-10');
	});

	test('is written where a link names none, and not where the page has just been opened', () => {
		const it = page();
		it.go('/sources', 'enter');
		expect(it.address).toBe('/sources');
		it.go('/places/naples', 'link', naples);
		expect(it.address).toBe('/places/naples?t=1925-06-10');
	});

	test('is not written while the film plays', () => {
		const it = page();
		it.playback.play();
		it.go('/places/naples', 'link', naples);
		expect(it.address).toBe('/places/naples');
		expect(it.playback.playing).toBe(true);
	});

	test('that the address has already is not written again', () => {
		const it = page();
		it.go('/?t=1933-10-20&view=nowhere', 'enter');
		const written = it.writes;
		it.navigation.write();
		it.navigation.write();
		expect(it.writes).toBe(written + 1);
	});
});

describe('a page that is opened without a date', () => {
	test('of a visit is shown where the visit begins', () => {
		const it = page();
		it.playback.play();
		it.go('/visits/cruiser', 'link', cruiser);
		expect(it.showing.selected).toBe('cruiser');
		expect(it.playback.instant).toBe(noon('1933-10-17'));
		expect(it.playback.playing).toBe(false);
	});

	test('of a visit that is under way keeps the date', () => {
		const it = page();
		it.playback.seek(noon('1933-10-20'));
		it.go('/visits/cruiser', 'link', cruiser);
		expect(it.address).toBe('/visits/cruiser?t=1933-10-20');
	});

	test('of an event is shown on its day', () => {
		const it = page();
		it.go('/events/pact', 'link', pact);
		expect(it.address).toBe('/events/pact?t=1933-09-02');
		expect(it.showing.selected).toBe(null);
	});

	test('of a place, or of none, keeps the date', () => {
		const it = page();
		it.go('/places/naples', 'enter', naples);
		it.go('/', 'link');
		expect(it.playback.instant).toBe(opening);
	});
});

describe('the programme of an address', () => {
	test('is shown, and the timeline goes to it', () => {
		const it = page();
		it.go('/visits/cruiser?only=cruiser', 'enter', cruiser);
		expect(it.showing.visits).toHaveLength(1);
		expect(it.view.from).toBeGreaterThan(noon('1933-10-15'));
		expect(it.view.to).toBeLessThan(noon('1933-11-01'));
	});

	test('stays when a link says nothing of it, and goes with an address that is gone back to', () => {
		const it = page();
		it.go('/?only=cruiser', 'enter');
		it.go('/places/naples', 'link', naples);
		expect(it.showing.programme.of).toBe('visit');
		expect(it.address).toMatch(/only=cruiser/);
		it.go('/', 'popstate');
		expect(it.showing.programme.of).toBe('everything');
		expect(it.view.isWhole).toBe(true);
	});

	test('of one visit gives way to the page of another', () => {
		const it = page();
		it.go('/?only=cruiser', 'enter');
		it.go('/visits/scout', 'link', scout);
		expect(it.showing.programme.of).toBe('everything');
	});

	test('that compares gives way to a date of the calendar', () => {
		const it = page();
		it.go('/?compare=scout,cruiser', 'enter');
		expect(it.showing.comparing).toBe(true);
		it.go('/?t=1933-10-20', 'link');
		expect(it.showing.comparing).toBe(false);
		expect(it.playback.instant).toBe(noon('1933-10-20'));
	});

	test('that compares begins at the first day, with no date of its own', () => {
		const it = page();
		it.go('/?compare=scout,cruiser', 'enter');
		expect(it.playback.seconds).toBe(0);
		it.go('/visits/cruiser?compare=scout,cruiser', 'link', cruiser);
		expect(it.playback.seconds).toBe(0);
		expect(it.address).toBe('/visits/cruiser?compare=scout,cruiser');
	});
});

describe('a programme that the reader chooses', () => {
	test('pauses the film, keeps a date that it has, and is written into the address', () => {
		const it = page();
		it.playback.seek(noon('1933-10-20'));
		it.playback.play();
		it.navigation.show(() => it.showing.only('cruiser'));
		expect(it.playback.playing).toBe(false);
		expect(it.address).toBe('/?only=cruiser&t=1933-10-20');
	});

	test('begins with the visit where the date lies outside of it', () => {
		const it = page();
		it.navigation.show(() => it.showing.only('cruiser'));
		const start = atlas.scheduleById.get('cruiser')?.start ?? NaN;
		expect(Math.abs(it.playback.instant - start)).toBeLessThan(DAY);
	});

	test('is a comparison whose address can be read, and has no date', () => {
		const it = page();
		it.go('/?t=1933-10-20', 'enter');
		it.navigation.show(() => it.showing.compare(['scout', 'cruiser']));
		expect(it.address).toBe('/?compare=scout,cruiser');
		it.navigation.show(() => it.showing.everything());
		expect(it.address).toMatch(/^\/\?t=19/);
	});
});
