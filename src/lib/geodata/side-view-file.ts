import { quoted, shortened, strayCharacter } from '../domain/characters';
import type { Fault } from './faults';
import type { RecordFile } from './json-file';
import { tooLarge } from './json-limits';
import { LARGEST_DRAWING } from './limits';
import { lineCounter } from './lines';

/** Shapes, and what groups and describes them: nothing that runs, loads or is written in another language. */
const ELEMENTS: ReadonlySet<string> = new Set(
	'svg g defs use title desc style path rect circle ellipse line polyline polygon'.split(' ')
);

const BOX = /\bviewBox="\s*(-?[\d.]+)[\s,]+(-?[\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)\s*"/;

/** The viewBox of a drawing: left, top, width, height. Throws an Error where it has none of four numbers. */
export function boxOf(svg: string): readonly [number, number, number, number] {
	const [, ...numbers] = BOX.exec(svg) ?? [];
	const [left = NaN, top = NaN, width = NaN, height = NaN] = numbers.map(Number);
	if (![left, top, width, height].every(Number.isFinite) || width === 0 || height === 0)
		throw new Error('found no viewBox of four numbers, expected viewBox="left top width height"');
	return [left, top, width, height];
}

/** One that is not closed reaches to the end. */
const COMMENT = /<!--[^]*?(?:-->|$)/g;

/** What is said to whoever draws on is not for whoever looks. */
export function withoutComments(svg: string): string {
	const lines = svg.replace(COMMENT, '').split('\n');
	return lines
		.map((line) => line.trim())
		.filter((line) => line !== '')
		.join('\n');
}

/**
 * From a "<" on: an element, or what looks like one, with its attributes; or the end of an element. Each character can be
 * matched in one way alone, so that a long drawing is read in no more time than its length takes.
 */
const TAG = /<(?:([!?]?[\w:-]+)(?![\w:-])((?:"[^"]*"|'[^']*'|[^>"'])*)|\/[\w:-]+\s*)>/y;

interface Tag {
	readonly index: number;
	/** None at the end of an element. */
	readonly name?: string;
	readonly attributes: string;
}

/** The tags of a drawing, and where a "<" begins none: of what follows nothing can be said. */
function tagsIn(svg: string): { tags: Tag[]; broken: number | null } {
	const tags: Tag[] = [];
	for (let index = svg.indexOf('<'); index !== -1; index = svg.indexOf('<', TAG.lastIndex)) {
		TAG.lastIndex = index;
		const match = TAG.exec(svg);
		if (!match) return { tags, broken: index };
		tags.push({ index, name: match[1], attributes: match[2] ?? '' });
	}
	return { tags, broken: null };
}

/** What is wrong with the drawing of a class. It is shown as a file of its own and within pages. */
export function sideViewFaults({ path, text }: RecordFile): Fault[] {
	if (text.length > LARGEST_DRAWING)
		return [{ file: path, line: 1, message: tooLarge(text.length, LARGEST_DRAWING) }];
	const blank = text.replace(COMMENT, (comment) => comment.replace(/[^\n]/g, ' '));
	const lineAt = lineCounter(blank);
	const fault = (at: number, message: string): Fault => ({
		file: path,
		line: lineAt(Math.max(0, at)),
		message
	});
	const { tags, broken } = tagsIn(blank);
	const faults = tags.flatMap(({ index, name, attributes }) => [
		...(name === undefined || ELEMENTS.has(name)
			? []
			: [
					fault(
						index,
						`found <${shortened(name)}>, expected shapes only: ${[...ELEMENTS].join(', ')}`
					)
				]),
		...[...attributes.matchAll(/(?<![\w:-])([\w:-]+)\s*=\s*["']([^"']*)/g)]
			.filter(([, key = '', value = '']) => !isHarmless(key, value))
			.map(([, key = '', value = '']) =>
				fault(
					index,
					`found ${shortened(key)}=${quoted(value)}, expected nothing that runs or loads`
				)
			)
	]);
	const comment = text.lastIndexOf('<!--');
	if (comment > text.lastIndexOf('-->'))
		faults.push(fault(comment, 'found a comment without an end, expected -->'));
	if (broken !== null)
		faults.push(fault(broken, 'found a < that begins no element, expected one with its end, >'));
	for (const { 0: found, index } of blank.matchAll(/url\(\s*[^#\s][^)]{0,60}|@import\b/gi))
		faults.push(fault(index, `found ${shortened(found)}, expected nothing that loads`));
	// What is written in numbers could be any of what is refused.
	for (const { 0: found, index } of blank.matchAll(/&#|\\/g))
		faults.push(fault(index, `found ${found}, expected letters as they are, not escaped`));
	for (const [line, written] of blank.split('\n').entries()) {
		const stray = strayCharacter(written);
		if (stray !== undefined)
			faults.push({
				...{ file: path, line: line + 1 },
				message: `found ${stray}, expected text without it`
			});
	}
	if (!/\bid="side"/.test(blank))
		faults.push(fault(0, 'found no id="side", expected it on the element that is the drawing'));
	try {
		boxOf(blank);
	} catch (error) {
		faults.push(fault(blank.indexOf('<svg'), (error as Error).message));
	}
	return faults;
}

function isHarmless(key: string, value: string): boolean {
	return !/^on/i.test(key) && (!/href$/.test(key) || value.startsWith('#'));
}
