import { quoted, shortened } from '../domain/characters';
import { foundIn, MEDIA, type Colours, type Party } from '../domain/config';
import { contrast, distance, EYES } from '../symbology/colour-vision';
import { MOST_LIVERIES } from '../symbology/livery';
import { PAGE_COLOURS } from '../symbology/page-colours';
import { PALETTES, type Theme } from '../symbology/palette';
import { MISSION } from '../symbology/unit-mark';
import type { ConfigFile } from './config-shape';
import { listed, suggestion, type Fault, type JsonPath } from './faults';
import { faultAt, type Parsed } from './parse';
import type { GeoRecord } from './parsed-record';
import { sideViewFaults } from './side-view-file';

// What atlas.json says of parties, kinds, craft and classes: whether it can be seen, and is there.

/**
 * Least distance of two liveries in OKLab: five times what is just noticed between large patches side by side. A trail is
 * a line of three pixels on a sea that is neither.
 */
const APART = 0.1;
/** WCAG 2.2, AA: of text (1.4.3), and of whatever else carries meaning (1.4.11). */
const TEXT_CONTRAST = 4.5;
const MARK_CONTRAST = 3;

const THEMES: readonly Theme[] = ['light', 'dark'];
const USES: readonly (keyof Colours)[] = ['line', 'ink'];

interface JudgedLivery {
	readonly of: string;
	readonly path: JsonPath;
	readonly colours: Party['livery'];
}

function liveriesIn({ config: { parties, media } }: ConfigFile): JudgedLivery[] {
	return [
		...Object.entries(parties).map(([id, { livery }]) => ({
			of: `party ${quoted(id)}`,
			path: ['parties', id, 'livery'],
			colours: livery
		})),
		...MEDIA.flatMap((medium) => {
			const livery = media[medium]?.livery;
			return livery
				? [{ of: `medium "${medium}"`, path: ['media', medium, 'livery'], colours: livery }]
				: [];
		})
	];
}

/** Every colour can be seen on sea and land, and told from every other, also by eyes that lack a kind of cone. */
export function coloursCanBeSeen({ json, value }: Parsed<ConfigFile>): Fault[] {
	const liveries = liveriesIn(value);
	if (liveries.length > MOST_LIVERIES)
		return [
			faultAt(
				json,
				['parties'],
				`found ${liveries.length} liveries of parties and media, expected at most ${MOST_LIVERIES}`
			)
		];
	return THEMES.flatMap((theme) =>
		USES.flatMap((use) => [
			...liveries.flatMap(({ path, colours }) =>
				faint(colours[theme][use], theme, use).map((words) =>
					faultAt(json, [...path, theme, use], words)
				)
			),
			...liveries.flatMap((one, i) =>
				liveries.slice(i + 1).flatMap((other) => {
					const [a, b] = [one.colours[theme][use], other.colours[theme][use]];
					const eyes = EYES.find((it) => distance(a, b, it) <= APART);
					if (!eyes) return [];
					const whose = eyes === 'all cones' ? 'any eyes' : `eyes with ${eyes}`;
					return [
						faultAt(
							json,
							[...other.path, theme, use],
							`found ${b}, which ${whose} can hardly tell from ${a} of ${one.of}: a distance of ${distance(a, b, eyes).toFixed(2)} in OKLab, expected more than ${APART}`
						)
					];
				})
			)
		])
	);
}

function faint(color: string, theme: Theme, use: keyof Colours): string[] {
	const { sea, land, paper } = PALETTES[theme];
	const least = use === 'ink' ? TEXT_CONTRAST : MARK_CONTRAST;
	const page = {
		page: PAGE_COLOURS.paper[theme],
		'deeper page': PAGE_COLOURS['paper-deep'][theme]
	};
	const grounds = { sea, land, ...(use === 'ink' && { paper, ...page }) };
	return Object.entries(grounds)
		.filter(([, ground]) => contrast(color, ground) < least)
		.map(
			([where, ground]) =>
				`found ${color}, whose contrast on the ${theme} ${where} is ${contrast(color, ground).toFixed(1)}, expected ${least} or more`
		);
}

/** What atlas.json names is in atlas.json: the craft of classes, and what the key draws. */
export function craftIsKnown({ json, value }: Parsed<ConfigFile>): Fault[] {
	const { config, classes } = value;
	return [
		// The pennant of people without a craft is called so.
		...Object.entries({ craft: config.craft, classes })
			.filter(([, table]) => foundIn<unknown>(table, MISSION))
			.map(([table]) =>
				faultAt(
					json,
					[table, MISSION],
					`found "${MISSION}", expected an id that is not the pennant's`
				)
			),
		...Object.entries(classes).flatMap(([id, { craft }]) =>
			unknown(config.craft, craft, 'craft').map((words) =>
				faultAt(json, ['classes', id, 'craft'], words)
			)
		),
		...Object.entries(config.parties).flatMap(([id, { key }]) =>
			Object.entries(key).flatMap(([medium, { craft }]) =>
				craft === undefined
					? []
					: unknown(config.craft, craft, 'craft').map((words) =>
							faultAt(json, ['parties', id, 'key', medium, 'craft'], words)
						)
			)
		)
	];
}

/** Every craft and class has its silhouette, every class its side view; and no drawing is of nothing. */
export function drawingsAreThere(
	{ json, value }: Parsed<ConfigFile>,
	{ silhouettes, sideViews }: GeoRecord
): Fault[] {
	const { config, classes } = value;
	const drawn = new Map(
		sideViews.map((file) => [file.path.slice('side-views/'.length, -'.svg'.length), file])
	);
	const tables = { craft: config.craft, classes };
	return [
		...Object.entries(silhouettes === null ? {} : tables).flatMap(([table, entries]) =>
			Object.keys(entries)
				.filter((id) => !foundIn(silhouettes?.value ?? {}, id))
				.map((id) =>
					faultAt(
						json,
						[table, id],
						'no silhouette, expected its paths under this id in silhouettes.json'
					)
				)
		),
		...(silhouettes
			? Object.keys(silhouettes.value).flatMap((id) =>
					unknown({ ...config.craft, ...classes }, id, 'craft or class').map((words) =>
						faultAt(silhouettes.json, [id], words)
					)
				)
			: []),
		...Object.keys(classes)
			.filter((id) => !drawn.has(id))
			.map((id) =>
				faultAt(json, ['classes', id], `no drawing, expected it in side-views/${id}.svg`)
			),
		...[...drawn].flatMap(([id, file]) => [
			...unknown(classes, id, 'class').map((message) => ({ file: file.path, line: 1, message })),
			...sideViewFaults(file)
		])
	];
}

/** What visits say of themselves is in atlas.json: their kinds, their parties, what their units are, words for the key. */
export function visitsAreOfTheAtlas(
	{ value: { config, classes } }: Parsed<ConfigFile>,
	visits: GeoRecord['visits']
): Fault[] {
	return visits.flatMap(({ json, value: { visit } }) => {
		const { kind, visitor, host, units } = visit;
		const at = (path: JsonPath) => (words: string) => faultAt(json, ['visit', ...path], words);
		const leader = units[0] && foundIn(config.craft, units[0].craft);
		const bearers = [
			...(leader ? [leader.medium] : []),
			...(!leader || foundIn(config.kinds, kind)?.mission ? ([MISSION] as const) : [])
		];
		const party = foundIn(config.parties, visitor);
		return [
			...unknown(config.kinds, kind, 'kind').map(at(['kind'])),
			...unknown(config.parties, visitor, 'party').map(at(['visitor'])),
			...unknown(config.parties, host, 'party').map(at(['host'])),
			...bearers
				.filter((bearer) => party && !party.key[bearer])
				.map(
					(bearer) =>
						`${quoted(visitor)} has no words in the key for "${bearer}", expected them in atlas.json under parties.${shortened(visitor)}.key.${bearer}`
				)
				.map(at(['visitor'])),
			...units.flatMap(({ craft, class: of }, i) => {
				const drawn = of === undefined ? undefined : foundIn(classes, of);
				return [
					...unknown(config.craft, craft, 'craft').map(at(['units', i, 'craft'])),
					...(of === undefined
						? []
						: unknown(classes, of, 'class', ', or no "class" where it is another or unknown').map(
								at(['units', i, 'class'])
							)),
					...(of !== undefined && drawn && drawn.craft !== craft
						? [
								`${quoted(of)} is a class of ${quoted(drawn.craft)}, but "craft" is ${quoted(craft)}`
							].map(at(['units', i, 'class']))
						: [])
				];
			})
		];
	});
}

function unknown(table: object, id: string, thing: string, more = ''): string[] {
	if (Object.hasOwn(table, id)) return [];
	const known = Object.keys(table);
	const expected =
		known.length === 0
			? `, but atlas.json has no ${thing}`
			: suggestion(id, known) || `, expected one of ${listed(known)}${more}`;
	return [`unknown ${thing} ${quoted(id)}${expected}`];
}
