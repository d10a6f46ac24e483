import type { Evidence, Nation, PlaceKind, VisitKind } from '../domain/visit';
import type { Standing } from '../domain/whereabouts';

/** Everything the interface says, in English. */
export const m = {
	name: 'Ports of Call',
	tagline: 'Italian and Soviet visits by sea and air, 1924–1935',
	description:
		'An animated map of the naval and air visits that Italy and the Soviet Union paid each other between 1924 and 1935, and how we know of them.',
	skipToText: 'Skip to the text',
	intro: [
		'Between 1924 and 1935 Fascist Italy and the Soviet Union, each the declared enemy of what the other stood for, sent each other warships, flying boats, bombers, engineers and ministers. Trade drew them together, and after 1933 the fear of a stronger Germany did.',
		'Press play to follow the ships and aircraft, drag the bar to a date, or choose a port to read what happened there and how we know.'
	],
	key: 'How to read the map',
	keyDates: {
		documented: '8 August 1924',
		estimated: '18 October 1933',
		meaning: 'Roman: documented. Italic: inferred, unverified or computed.'
	},
	keyTrack: {
		attested: 'track documented',
		inferred: 'reconstructed along the usual lane',
		conjectural: 'a conjecture'
	},
	keyLivery: {
		soviet: 'Soviet ships and missions',
		italian: 'Italian ones, with a light line',
		air: 'aircraft of either'
	},

	map: 'Map',
	mapCanvas: 'Map canvas: arrow keys move the map, plus and minus zoom',
	zoomIn: 'Zoom in',
	zoomOut: 'Zoom out',
	globe: 'Show the earth as a globe',
	chart: {
		visit: (title: string) => `Map of the visit: ${title}`,
		place: (name: string) => `Map of the waters and lands around ${name}`,
		event: (title: string) => `Map of where it happened: ${title}`,
		theatre: 'Map of all visits'
	},
	mapNeedsScript:
		'The moving map needs JavaScript. Everything it shows is also in the pages listed here.',
	mapUnavailable: {
		webgl:
			'There is no map here because this browser offers no WebGL, the part that draws it. Everything it shows is also in the lists and pages.',
		basemap:
			'The coastline could not be loaded, so there is no map. Everything it shows is also in the lists and pages.'
	},

	date: 'Date',
	play: 'Play',
	pause: 'Pause',
	previousEvent: 'Previous event',
	nextEvent: 'Next event',
	speed: 'Speed',
	speedValue: (speed: number) => `${{ 0.25: '¼', 0.5: '½' }[speed] ?? speed}×`,
	breakOfYears: 'Shortened: nothing dated happens here',
	timeControls: 'Time',

	visits: 'Visits',
	places: 'Places',
	events: 'Events',
	event: 'Event',
	sources: 'Sources',
	index: 'Visits, places and events',
	details: 'Read',
	hideDetails: 'Show the map',

	underWay: 'Under way',
	nothingUnderWay: 'No visit is under way on this date.',
	perhapsUnderWay: 'Some time around this date',
	lyingAt: (place: string) => `lying at ${place}`,
	at: (place: string) => `at ${place}`,
	sailing: 'at sea',
	flying: 'in the air',
	travelling: (from: string, to: string) => `on the way from ${from} to ${to}`,
	boundFor: (place: string) => `bound for ${place}`,
	standing: {
		documented: 'documented',
		inferred: 'estimated, inferred from documents',
		estimated: 'estimated'
	} satisfies Record<Standing, string>,

	kind: {
		naval: 'Naval visit',
		air: 'Air visit',
		diplomatic: 'Diplomatic visit',
		technical: 'Technical missions',
		manoeuvres: 'Manoeuvres'
	} satisfies Record<VisitKind, string>,
	country: { soviet: 'USSR', italian: 'Italy' } satisfies Record<Nation, string>,
	direction: (visitor: string, host: string) => `${visitor} to ${host}`,
	placeKind: {
		port: 'Port',
		aerodrome: 'Aerodrome',
		anchorage: 'Anchorage',
		city: 'City',
		area: 'Place not recorded'
	} satisfies Record<PlaceKind, string>,
	evidence: {
		attested: 'documented',
		inferred: 'inferred',
		conjectural: 'unverified',
		disputed: 'disputed'
	} satisfies Record<Evidence, string>,

	stops: 'The voyage',
	stay: 'Where and when',
	arrives: 'arrives',
	departs: 'departs',
	passes: 'passes',
	computedDate: (date: string) => `c. ${date}`,
	computed: 'estimated',
	computedNote:
		'No source gives this date. It is computed from the dates before and after, at the usual speed.',
	between: (from: string, to: string) => `between ${from} and ${to}`,
	today: (name: string) => `Today ${name}`,
	units: 'Ships and aircraft',
	speeds: (cruising: string, top: string) => `${cruising} cruising, ${top} at most`,
	knots: (value: number) => `${value} knots`,
	kmh: (value: number) => `${value} km/h`,
	count: (count: number, name: string) => `${count} × ${name}`,
	people: 'People',
	disputes: 'Doubts and disputes',
	theCall: 'the call',
	theTrack: 'The line from here on the map:',
	or: 'or',
	source: (number: number) => `Source ${number}`,
	callsHere: 'Calls here',
	noCalls: 'No visit of the record called here.',
	eventsHere: 'Events here',
	showOnDate: (date: string) => `Show ${date} on the map`,
	usedBy: 'Used by',
	sourcesIntro:
		'Every date and fact of this atlas names its sources. Most were read only in the excerpt that the note beside them describes; page numbers are therefore not given.',
	data: 'The data',
	dataIntro: 'Everything the atlas knows, to use elsewhere (CC BY 4.0):',
	dataAtlas: 'Visits, stops and events as GeoJSON',
	dataSources: 'Sources as CSL-JSON',

	unreadableDate: (text: string) =>
		`The date “${text}” in the address could not be read, so it was left aside. Write a day as 1933-10-30.`,
	dismiss: 'Dismiss',
	notFound: 'There is no such page',
	notFoundText: 'The address may be mistyped, or the page may have moved.',
	wayBack: 'Back to the map and all visits'
};
