import type { Locale } from '$lib/locale/locale';
import { LOOPS, type Playback } from '$lib/state/playback.svelte';
import { FADES, type Preferences } from '$lib/state/preferences.svelte';
import type { Showing } from '$lib/state/showing.svelte';
import type { Stepper } from '$lib/state/stepper';
import type { TimeWindow } from '$lib/state/time-window.svelte';
import type { GlidingAxis } from './timeline/gliding-axis.svelte';

/** Something that a key does. */
export interface Command {
	/** As `KeyboardEvent.key` has them; letters in either case. */
	readonly keys: readonly string[];
	readonly words: string;
	/** Held down it goes on. Where it switches something that would be no use. */
	readonly repeats?: true;
	run(): void;
}

export interface CommandGroup {
	readonly name: string;
	readonly commands: readonly Command[];
}

/** What the commands work on. */
export interface Desk {
	readonly playback: Playback;
	readonly showing: Showing;
	readonly view: TimeWindow;
	readonly axis: GlidingAxis;
	readonly preferences: Preferences;
	readonly stepper: Stepper;
	toggle(): void;
	follow(): void;
	/** The place where a date is typed. */
	typeDate(): void;
	foldLanes(): void;
	openSettings(): void;
	openKeys(): void;
	/** Another film over the same history. */
	show(change: () => void): void;
}

/** Everything that keys do, by what it is about. The sheet of keys is made of the same list. */
export function commandsOf(desk: Desk, { m }: Locale): CommandGroup[] {
	const { playback, showing, view, axis, preferences, stepper } = desk;
	return [
		{
			name: m.film,
			commands: [
				{ keys: [' ', 'k'], words: m.playOrPause, run: () => desk.toggle() },
				{ keys: ['n'], words: m.nextEvent, repeats: true, run: () => void stepper.next() },
				{ keys: ['p'], words: m.previousEvent, repeats: true, run: () => void stepper.previous() },
				{ keys: ['.'], words: m.faster, repeats: true, run: () => playback.faster() },
				{ keys: [','], words: m.slower, repeats: true, run: () => playback.slower() },
				{ keys: ['b'], words: m.backwards, run: () => (playback.reverse = !playback.reverse) },
				{ keys: ['l'], words: m.loop, run: () => (playback.loop = after(LOOPS, playback.loop)) },
				{
					keys: ['x'],
					words: m.still,
					run: () => preferences.setStill(!preferences.still)
				},
				{ keys: ['g'], words: m.goTo, run: () => desk.typeDate() }
			]
		},
		{
			name: m.timeline,
			commands: [
				{
					keys: ['+', '='],
					words: m.shorter,
					repeats: true,
					run: () => view.zoomAt(0.6, playback.instant)
				},
				{
					keys: ['-'],
					words: m.longer,
					repeats: true,
					run: () => view.zoomAt(1 / 0.6, playback.instant)
				},
				{ keys: ['['], words: m.earlier, repeats: true, run: () => view.pan(-0.25) },
				{ keys: [']'], words: m.later, repeats: true, run: () => view.pan(0.25) },
				{ keys: ['0'], words: m.wholeTimeline, run: () => view.whole() },
				{
					keys: ['v'],
					words: m.fitVisit,
					run: () => showing.span && view.fit(...showing.span)
				},
				{
					keys: ['s'],
					words: m.trueScale,
					run: () => axis.change(() => (preferences.trueScale = !preferences.trueScale))
				},
				{ keys: ['t'], words: m.foldTimeline, run: () => desk.foldLanes() }
			]
		},
		{
			name: m.mapAndVisits,
			commands: [
				{ keys: ['u'], words: m.follow, run: () => desk.follow() },
				{
					keys: ['f'],
					words: m.present,
					run: () => (preferences.presenting = !preferences.presenting)
				},
				{
					keys: ['i', '\\'],
					words: m.putTextAway,
					run: () => (preferences.panel = !preferences.panel)
				},
				{
					keys: ['w'],
					words: m.fade,
					run: () => (preferences.fade = after(FADES, preferences.fade))
				},
				{
					keys: ['o'],
					words: m.onlyOrAll,
					run: () => {
						const { selected, programme } = showing;
						if (programme.of !== 'everything') desk.show(() => showing.everything());
						else if (selected !== null) desk.show(() => showing.only(selected));
					}
				},
				{ keys: ['c'], words: m.compareVisits, run: () => desk.openSettings() },
				{ keys: ['?'], words: m.keys, run: () => desk.openKeys() }
			]
		}
	];
}

/** The one after `value`, and after the last the first. */
function after<T>(values: readonly T[], value: T): T {
	return values[(values.indexOf(value) + 1) % values.length] as T;
}

/** Where a key stands on a keyboard of Latin letters, and the character that it has there. */
const PLACES: Readonly<Record<string, string>> = {
	Comma: ',',
	Period: '.',
	BracketLeft: '[',
	BracketRight: ']',
	Backslash: '\\'
};

/** What writes or chooses by the keys itself. */
const TYPED =
	'input:not([type=checkbox], [type=radio], [type=range]), select, textarea, dialog, [contenteditable], [role=menu], [role=listbox]';
/** What the space bar works itself. */
const PRESSED = 'a, button, summary, input:not([type=range]), [role=application]';

/**
 * Runs the command of a key that nothing else wants: not while someone types or a dialog is open, not with a modifier, and
 * not where the key already works what has the focus. A key that is held down runs what can go on, and nothing else.
 */
export function runCommand(event: KeyboardEvent, groups: readonly CommandGroup[]): void {
	if (event.defaultPrevented || event.isComposing || hasModifier(event)) return;
	const { target } = event;
	if (!(target instanceof Element)) return;
	// The focus may still be on what has just been closed.
	const has = (what: string) => target.checkVisibility() && target.closest(what) !== null;
	if (has(TYPED) || (event.key === ' ' && has(PRESSED))) return;
	const key = keyOf(event);
	const command = groups.flatMap(({ commands }) => commands).find(({ keys }) => keys.includes(key));
	if (!command) return;
	event.preventDefault();
	if (!event.repeat || command.repeats) command.run();
}

/** Shift is one beside a letter; other characters are written with it. */
function hasModifier(event: KeyboardEvent): boolean {
	return (
		event.ctrlKey ||
		event.metaKey ||
		event.altKey ||
		event.getModifierState('AltGraph') ||
		(event.shiftKey && /^\p{L}$/u.test(event.key))
	);
}

/** As commands name it: on a keyboard of other letters by the place where the key stands. */
function keyOf({ key, code }: KeyboardEvent): string {
	if (!/^(?!\p{Script=Latin})\p{L}$/u.test(key)) return key.length === 1 ? key.toLowerCase() : key;
	return PLACES[code] ?? /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? key;
}
