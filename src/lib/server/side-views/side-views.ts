import { UNIT_CLASSES, isUnitClass, type UnitClass } from '$lib/domain/unit-class';
import type { Unit } from '$lib/domain/visit';
import { formatMetres, sideViewInWords } from '$lib/i18n/side-views';
import { scaleOf, type SideView } from '$lib/scene/side-view';

/** The drawings, each in a box that holds it and a margin. */
const drawings = new Map(
	Object.entries(
		import.meta.glob<string>('./*.svg', { eager: true, query: '?raw', import: 'default' })
	).flatMap(([path, svg]) => {
		const name = path.slice('./'.length, -'.svg'.length);
		return isUnitClass(name) ? [[name, withoutComments(svg)] as const] : [];
	})
);

/** What is said to whoever draws on is not for whoever looks. */
function withoutComments(svg: string): string {
	return svg.replace(/<!--[^]*?-->/g, '').replace(/\s*\n\s*/g, '\n');
}

/** The file of a class, which stands by itself. */
export function sideViewFile(of: UnitClass): string {
	const svg = drawings.get(of);
	if (svg === undefined) throw new Error(`There is no drawing of the class "${of}"`);
	return svg;
}

/** The side views that a page about these units shows: of each class one, ships and aircraft each to one scale. */
export function sideViewsOf(units: readonly Unit[]): SideView[] {
	const classes = [...new Set(units.flatMap((unit) => unit.class ?? []))];
	const boxes = classes.map((of) => ({ of, box: boxOf(sideViewFile(of)) }));
	return boxes.map(({ of, box }) => {
		const { length, craft } = UNIT_CLASSES[of];
		const together = boxes.filter((it) => scaleOf(UNIT_CLASSES[it.of].craft) === scaleOf(craft));
		const widest = Math.max(...together.map((it) => it.box[2]));
		const [left, , width] = box;
		const unitsLong = length * unitsPerMetre(of);
		return {
			class: of,
			box: box.join(' '),
			width: percent(width / widest),
			ends: `${percent(-left / width)} ${percent(1 - (unitsLong - left) / width)}`,
			length: formatMetres(length),
			words: sideViewInWords(of, length)
		};
	});
}

/** Ships and the airship are drawn in metres, aircraft in decimetres. */
export function unitsPerMetre(of: UnitClass): number {
	return scaleOf(UNIT_CLASSES[of].craft) === 'aircraft' ? 10 : 1;
}

export function boxOf(svg: string): readonly [number, number, number, number] {
	const numbers = /viewBox="([^"]+)"/.exec(svg)?.[1]?.split(' ').map(Number) ?? [];
	const [left, top, width, height] = numbers;
	if (left === undefined || top === undefined || width === undefined || height === undefined)
		throw new Error('A side view needs a viewBox of four numbers');
	return [left, top, width, height];
}

function percent(part: number): string {
	return `${Number((100 * part).toFixed(2))}%`;
}
