import type { Fault } from './faults';
import type { RecordFile } from './json-file';

/** Shapes, and what groups and describes them: nothing that runs, loads or is written in another language. */
const ELEMENTS: ReadonlySet<string> = new Set(
	'svg g defs use title desc style path rect circle ellipse line polyline polygon'.split(' ')
);

const BOX = /\bviewBox="\s*(-?[\d.]+)[\s,]+(-?[\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)\s*"/;

/** The viewBox of a drawing: left, top, width, height. Throws an Error where it has none of four numbers. */
export function boxOf(svg: string): readonly [number, number, number, number] {
	const [, ...numbers] = BOX.exec(svg) ?? [];
	const [left, top, width, height] = numbers.map(Number);
	if (left === undefined || top === undefined || !width || !height)
		throw new Error('found no viewBox of four numbers, expected viewBox="left top width height"');
	return [left, top, width, height];
}

/** What is said to whoever draws on is not for whoever looks. */
export function withoutComments(svg: string): string {
	return svg.replace(/<!--[^]*?-->/g, '').replace(/\s*\n\s*/g, '\n');
}

/** What is wrong with the drawing of a class. It is shown as a file of its own and within pages. */
export function sideViewFaults({ path, text }: RecordFile): Fault[] {
	const blank = text.replace(/<!--[^]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '));
	const fault = (at: number, message: string): Fault => ({
		file: path,
		line: blank.slice(0, Math.max(0, at)).split('\n').length,
		message
	});
	const faults = [...blank.matchAll(/<([!?]?[\w:-]+)((?:"[^"]*"|'[^']*'|[^>"'])*)>/g)].flatMap(
		({ 1: name = '', 2: attributes = '', index }) => [
			...(ELEMENTS.has(name)
				? []
				: [fault(index, `found <${name}>, expected shapes only: ${[...ELEMENTS].join(', ')}`)]),
			...[...attributes.matchAll(/([\w:-]+)\s*=\s*["']([^"']*)/g)]
				.filter(([, key = '', value = '']) => !isHarmless(key, value))
				.map(([, key = '', value = '']) =>
					fault(index, `found ${key}="${value}", expected nothing that runs or loads`)
				)
		]
	);
	for (const { 0: found, index } of blank.matchAll(/url\(\s*[^#\s][^)]*\)|@import\b/gi))
		faults.push(fault(index, `found ${found}, expected nothing that loads`));
	// What is written in numbers could be any of what is refused.
	for (const { 0: found, index } of blank.matchAll(/&#|\\/g))
		faults.push(fault(index, `found ${found}, expected letters as they are, not escaped`));
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
