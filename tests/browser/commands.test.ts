import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runCommand, type CommandGroup } from '../../src/lib/ui/commands';

const [toggle, faster, keys, earlier] = [vi.fn(), vi.fn(), vi.fn(), vi.fn()];
const groups: readonly CommandGroup[] = [
	{
		name: 'The film',
		commands: [
			{ keys: [' ', 'k'], words: 'Play or pause', run: toggle },
			{ keys: ['.'], words: 'Faster', repeats: true, run: faster },
			{ keys: ['['], words: 'Earlier', repeats: true, run: earlier },
			{ keys: ['?'], words: 'Keys', run: keys }
		]
	}
];

let page: HTMLElement;
beforeEach(() => {
	vi.clearAllMocks();
	page = document.createElement('div');
	document.body.append(page);
	page.addEventListener('keydown', (event) => runCommand(event, groups));
});
afterEach(() => page.remove());

function press(key: string, more: KeyboardEventInit = {}, on: Element = page) {
	const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
	on.dispatchEvent(event);
	return event;
}

function inside(html: string): Element {
	page.innerHTML = html;
	return page.querySelector('.it') as Element;
}

describe('a key', () => {
	test('runs its command, in either case where the capitals are locked', () => {
		press('k');
		press('K');
		expect(toggle).toHaveBeenCalledTimes(2);
	});

	test.each([
		['л', 'KeyK', toggle],
		['Λ', 'KeyK', toggle],
		['ю', 'Period', faster],
		['х', 'BracketLeft', earlier]
	] as const)('of other letters, %s, counts by its place, %s', (key, code, run) => {
		press(key, { code });
		expect(run).toHaveBeenCalledOnce();
	});

	test('of Latin letters counts by what it writes', () => {
		// On a French keyboard.
		press('é', { code: 'Digit2' });
		press('a', { code: 'KeyK' });
		expect(toggle).not.toHaveBeenCalled();
		press('?', { code: 'Comma', shiftKey: true });
		expect(keys).toHaveBeenCalledOnce();
	});

	test('that is held down runs what can go on, and switches nothing twice', () => {
		for (const repeat of [false, true, true]) {
			const event = press('k', { repeat });
			expect(event.defaultPrevented).toBe(true);
			press('.', { repeat });
		}
		expect(toggle).toHaveBeenCalledOnce();
		expect(faster).toHaveBeenCalledTimes(3);
	});

	test.each([
		{ ctrlKey: true },
		{ metaKey: true },
		{ altKey: true },
		{ shiftKey: true },
		{ modifierAltGraph: true },
		{ isComposing: true }
	])('does nothing with %o', (modifier) => {
		press('k', { code: 'KeyK', ...modifier });
		press('л', { code: 'KeyK', ...modifier });
		expect(toggle).not.toHaveBeenCalled();
	});

	test.each([
		'<input class="it">',
		'<input class="it" type="search">',
		'<textarea class="it"></textarea>',
		'<select class="it"><option>1</option></select>',
		'<div contenteditable><b class="it">b</b></div>',
		'<dialog open><button class="it">b</button></dialog>',
		'<ul role="listbox"><li class="it" tabindex="0">a</li></ul>',
		'<ul role="menu"><li class="it" tabindex="0">a</li></ul>'
	])('is left to %s', (html) => {
		const it = inside(html);
		press('k', {}, it);
		press(' ', {}, it);
		expect(toggle).not.toHaveBeenCalled();
	});

	test('is a command on a slider and a box to tick; the space bar on a slider alone', () => {
		press('k', {}, inside('<input class="it" type="checkbox">'));
		press(' ', {}, inside('<input class="it" type="checkbox">'));
		expect(toggle).toHaveBeenCalledTimes(1);
		press('k', {}, inside('<input class="it" type="range">'));
		press(' ', {}, inside('<input class="it" type="range">'));
		expect(toggle).toHaveBeenCalledTimes(3);
	});
});
