// What `npm run bench -- …` understands.
import { parseArgs } from 'node:util';

export const PEERS = ['setData', 'deck', 'leaflet', 'cesium'];
export const ENGINES = ['ours', 'empty', 'bare', ...PEERS];
/** Numbers of synthetic tracks, and the record; after `moving-` they stand still, and the camera moves. */
export const WORKLOADS = ['50', '500', '5000', 'record', 'moving-500', 'moving-record'];

const QUICK_WORKLOADS = WORKLOADS.filter((it) => it !== '50' && it !== '5000');

/** What draws a workload, in the order of the tables. @type {Record<string, string[]>} */
const DRAWN_BY = {
	50: ['ours', 'empty', ...PEERS],
	500: ['ours', 'before', 'empty', ...PEERS],
	5000: ['ours', 'empty', ...PEERS],
	record: ['ours', 'before', 'empty', 'bare', ...PEERS],
	'moving-500': ['ours', 'before', 'empty'],
	'moving-record': ['ours', 'before', 'empty']
};
/** Of the peers those that have come nearest. */
const QUICK_ENGINES = ['ours', 'empty', 'bare', 'setData', 'leaflet'];

const USAGE = `npm run bench -- [options]

--quick              under 3 minutes: 500 tracks and the record, once, of the peers two; leaves results.md alone
--engines a,b        of ${ENGINES.join(', ')}
--before folder      another checkout of this project, installed, which takes part as the engine before
--tracks a,b         of ${WORKLOADS.join(', ')}
--repeats n          pages for each engine and workload: 3 (quick: 1)
--seconds n          in which frames are counted: 5 (3)
--cap n              seconds that a page may take: 75 (20)
--gpu                with the machine's graphics card; writes results-gpu.md
--pictures           keeps a picture of the last instant of each engine and workload in dist/pictures
--dry                prints, writes no results

Not the map's drawing, but the page around it; any of these, or all:

--page               all four; writes the section on the page in results.md
--timeline           the timeline with 2,000 visits and 500 events, beside an empty page: 2 minutes
--scrub              the scrubber of the built site, beside an empty map: 1 minute
--soak [minutes]     what a restless reader leaves on the heap: a minute and 5 more
--lighthouse         Lighthouse's scores of three addresses of the built site, on two presets: 10 minutes`;

/** What `--page` measures. */
const PARTS = /** @type {const} */ (['timeline', 'scrub', 'soak', 'lighthouse']);
const SOAK_MINUTES = '5';

/** @typedef {ReturnType<typeof optionsOf>} Options */

/** @param {string[]} args */
export function optionsOf(args) {
	const { values, positionals } = parseArgs({
		args,
		// Of --soak, which goes without them too.
		allowPositionals: args.includes('--soak'),
		options: {
			page: { type: 'boolean', default: false },
			timeline: { type: 'boolean', default: false },
			scrub: { type: 'boolean', default: false },
			soak: { type: 'boolean', default: false },
			lighthouse: { type: 'boolean', default: false },
			quick: { type: 'boolean', default: false },
			engines: { type: 'string' },
			before: { type: 'string' },
			tracks: { type: 'string' },
			repeats: { type: 'string' },
			seconds: { type: 'string' },
			cap: { type: 'string' },
			gpu: { type: 'boolean', default: false },
			pictures: { type: 'boolean', default: false },
			dry: { type: 'boolean', default: false },
			help: { type: 'boolean', default: false }
		}
	});
	if (values.help) {
		console.log(USAGE);
		process.exit(0);
	}
	const { quick, gpu, pictures, before } = values;
	const asked = listed('engines', values.engines, ENGINES, quick ? QUICK_ENGINES : ENGINES);
	const engines = before === undefined ? asked : [...asked, 'before'];
	return {
		before,
		quick,
		gpu,
		pictures,
		// A part of the run would take the place of the whole.
		write: !quick && !values.dry && !values.engines && !values.tracks,
		/** Of the page; none where the map's drawing is measured. */
		parts: PARTS.filter((part) => values.page || values[part]),
		writePage: values.page && !values.dry,
		minutes: Number(positionals[0] ?? SOAK_MINUTES),
		/** What of them draws a workload. */
		enginesOf: (/** @type {string} */ workload) =>
			(DRAWN_BY[workload] ?? []).filter((engine) => engines.includes(engine)),
		workloads: listed('tracks', values.tracks, WORKLOADS, quick ? QUICK_WORKLOADS : WORKLOADS),
		repeats: Number(values.repeats ?? (quick ? 1 : 3)),
		seconds: Number(values.seconds ?? (quick ? 3 : 5)),
		cap: Number(values.cap ?? (quick ? 20 : 75))
	};
}

/**
 * @param {string} name
 * @param {string | undefined} asked
 * @param {string[]} known
 * @param {string[]} otherwise
 */
function listed(name, asked, known, otherwise) {
	if (asked === undefined) return otherwise;
	const list = asked.split(',');
	for (const item of list)
		if (!known.includes(item))
			throw new Error(`--${name} ${item}: it must be of ${known.join(', ')}.`);
	return list;
}
