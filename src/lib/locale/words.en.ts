import type { Medium } from '../domain/config';
import type { Evidence, PlaceKind } from '../domain/visit';
import type { Standing } from '../domain/voyage/standing';

/** What the interface says, in English. */
export const words = {
	/** The language as BCP 47 has it: what dates, numbers and lists are written by. */
	tag: 'en-GB',

	/** What stands between a heading and what it heads, and around what is quoted. */
	colon: ':',
	quoted: (text: string) => `“${text}”`,
	skipToText: 'Skip to the text',

	map: 'Map',
	mapKey: 'Key',
	mapCredit: 'Where the map comes from',
	mapCanvas: 'Map canvas: arrow keys move the map, plus and minus zoom',
	zoomIn: 'Zoom in',
	zoomOut: 'Zoom out',
	globe: 'Show the earth as a globe',
	compass: { north: 'N', east: 'E', south: 'S', west: 'W' },
	nauticalMiles: (count: number): string => (count === 1 ? 'nautical mile' : 'nautical miles'),
	kilometres: (count: number): string => (count === 1 ? 'kilometre' : 'kilometres'),
	/** Each length with its unit. */
	scale: (nauticalMiles: string, kilometres: string) =>
		`Scale in the middle of the map: ${nauticalMiles}, ${kilometres}`,
	mapLoading: 'The map is on its way',
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
			'The coastline could not be loaded, so there is no map. Everything it shows is also in the lists and pages.',
		script:
			'A part of the map could not be loaded, so there is none. Everything it shows is also in the lists and pages.'
	},
	scriptMissing:
		'A part of this page could not be loaded, so nothing moves here. Everything is also in the pages listed here.',
	partMissing: 'A part of this page could not be loaded.',
	pageMissing: 'This page could not be loaded',
	pageMissingText:
		'The network may be away, or there is a new version of this atlas. What has been shown before is still there.',
	tryAgain: 'Try again',

	date: 'Date',
	play: 'Play',
	pause: 'Pause',
	previousEvent: 'Previous event',
	nextEvent: 'Next event',
	speed: 'Speed',
	speedValue: (speed: number) => `${{ 0.25: '¼', 0.5: '½' }[speed] ?? speed}×`,
	timeControls: 'Time',
	waitingForMap: 'The film begins as soon as the map is drawn.',
	goTo: 'Go to a day',
	/** `day` and `month`: examples. */
	goToHint: (day: string, month: string) => `Type a day, a month or a year: ${day}, ${month}`,
	unreadableTypedDate: (text: string, examples: readonly string[]) =>
		`“${text}” is no date that can be read here. Write ${examples.slice(0, -1).join(', ')} or ${examples.at(-1)}.`,
	calledSo: (text: string) => `“${text}” is no date. So called are:`,
	outsideRecord: (first: string, last: string) => `The record goes from ${first} to ${last}.`,
	playOrPause: 'Play or pause',
	faster: 'Faster',
	slower: 'Slower',
	backwards: 'Run backwards',
	loop: 'Repeat',
	still: 'Step from event to event, without motion',
	follow: 'Follow what is under way',
	yielded: 'The map is yours now: the film no longer moves it.',
	resumeFollowing: 'Follow again',
	present: 'Present: the map alone, with large controls',
	endPresentation: 'End the presentation',
	film: 'The film',
	filmSettings: 'How the film is shown',
	close: 'Close',
	showAll: 'Show everything',
	onlyOrAll: 'Show this visit alone, or everything',
	showAlone: 'Show this visit alone',
	onlyShown: (who: string) => `Only ${who}.`,
	fade: 'Wakes fade after',
	compareVisits: 'Compare visits',
	compared: (count: number) => `${count} visits from their first days.`,

	timeline: 'Timeline',
	timelineZoom: 'Zoom of the timeline',
	overview: 'The whole record: drag to choose what the timeline shows',
	inOrderOfDate: 'In order of date',
	andMore: (count: number) => `and ${count} more`,
	shorter: 'Show a shorter time',
	longer: 'Show a longer time',
	wholeTimeline: 'The whole time',
	earlier: 'Earlier',
	later: 'Later',
	fitVisit: 'Fit this visit',
	trueScale: 'True scale: every year as long as any other',
	foldTimeline: 'Fold or unfold the lanes',
	showLanes: 'The visits in lanes',
	leftOut: (length: string) => `Shortened: ${length} in which nothing dated happens`,
	named: (name: string, words: string) => `${name}, ${words}`,
	fromTo: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),

	keys: 'Keyboard shortcuts',
	mapAndVisits: 'Map and visits',

	visits: 'Visits',
	places: 'Places',
	events: 'Events',
	event: 'Event',
	sources: 'Sources',
	index: 'Visits, places and events',
	/** The page's text, beside the map or over it. */
	text: 'Text',
	putTextAway: 'Put the text away, or bring it back',
	textHeight: 'Height of the text',
	textHeights: { low: 'low', half: 'half the window', full: 'the whole window' },
	/** What comes next in the film. */
	next: (what: string, when: string) => `Next: ${what}, ${when}`,
	visitsHere: (count: number) => (count === 1 ? '1 visit' : `${count} visits`),
	details: 'Read',
	hideDetails: 'Show the map',

	underWay: 'Under way',
	nothingUnderWay: 'No visit is under way on this date.',
	perhapsUnderWay: 'Some time around this date',
	lyingAt: (place: string) => `lying at ${place}`,
	at: (place: string) => `at ${place}`,
	going: { sea: 'at sea', air: 'in the air', land: 'overland' } satisfies Record<Medium, string>,
	whereUnknown: 'nobody knows where',
	travelling: (from: string, to: string) => `on the way from ${from} to ${to}`,
	lastKnown: (date: string, place: string) => `last known on ${date} at ${place}`,
	boundFor: (place: string) => `bound for ${place}`,
	standing: {
		documented: 'documented',
		inferred: 'estimated, inferred from documents',
		estimated: 'estimated'
	} satisfies Record<Standing, string>,

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
	/** What a caption says of a day. No verb in these agrees with `who`: that may be one ship or several. */
	duringStay: 'during the stay',
	moreHappened: (count: number) => `${count} more on the page of the visit.`,
	again: 'Again',
	offMap: (who: string, to: string | null) =>
		to ? `${who}, bound for ${to}, off this map: show` : `${who}, off this map: show`,
	arrivalOf: (who: string, where: string) => `arrival of ${who} ${where}`,
	departureOf: (who: string, place: string) => `departure of ${who} from ${place}`,
	passageOf: (who: string, place: string) => `passage of ${place} by ${who}`,
	where: {
		port: (place) => `at ${place}`,
		aerodrome: (place) => `at ${place}`,
		anchorage: (place) => `at ${place}`,
		city: (place) => `in ${place}`,
		area: (place) => `in ${place}`
	} satisfies Record<PlaceKind, (place: string) => string>,
	computedNote:
		'No source gives this date. It is computed from the dates before and after, at the usual speed.',
	between: (from: string, to: string) => `between ${from} and ${to}`,
	today: (name: string) => `Today ${name}`,
	units: 'Ships and aircraft',
	speeds: (cruising: string, top: string) => `${cruising} cruising, ${top} at most`,
	knots: (value: number) => `${value} knots`,
	kmh: (value: number) => `${value} km/h`,
	count: (count: number, name: string) => `${count} × ${name}`,
	/** After the first of several ships or aircraft. */
	andOthers: (count: number) => `+ ${count}`,
	people: 'People',
	disputes: 'Doubts and disputes',
	theCall: 'the call',
	/** Said once, of all such dates of a page. */
	computedDates:
		'Dates marked “c.” and “estimated” stand in no source. They are computed from the dates before and after, at the usual speed.',
	estimates: 'Estimated dates',
	tracks: 'The lines on the map',
	happenings: 'What happened',
	howDoWeKnow: 'How do we know',
	howKnown: (words: string) => `How it is known: ${words}`,
	inSourceList: 'In the list of sources',
	previousAndNext: 'Previous and next visit',
	previousVisit: (title: string) => `Previous visit: ${title}`,
	nextVisit: (title: string) => `Next visit: ${title}`,
	share: 'Share',
	linkCopied: 'The link is copied.',
	linkNotCopied: (address: string) => `This browser copies no link. Here it is: ${address}`,
	or: 'or',
	source: (number: number) => `Source ${number}`,
	callsHere: 'Calls here',
	noCalls: 'No visit of the record called here.',
	/** Of a place: "4 visits, 1924–1933". `years` is empty where the record has none. */
	visitsIn: (count: number, years: string) =>
		[count === 1 ? 'one visit' : `${count} visits`, years].filter(Boolean).join(', '),
	eventsHere: 'Events here',
	showOnDate: (date: string) => `Show ${date} on the map`,

	/** `example`: a day as addresses have it. */
	unreadableDate: (text: string, example: string) =>
		`The date “${text}” in the address could not be read, so it was left aside. Write a day as ${example}.`,
	dateOutside: (text: string, first: string, last: string) =>
		`The date “${text}” in the address lies outside what is shown, which goes from ${first} to ${last}. The nearer end is shown.`,
	leftOutOfFilm: {
		unknown: (id: string) =>
			`“${id}” in the address is no visit of this atlas, so it was left out.`,
		undated: (id: string) =>
			`The visit “${id}” in the address has no dates that a film could show, so it was left out.`,
		twice: (id: string) => `The visit “${id}” stands twice in the address and is shown once.`
	},
	noComparison: {
		few: 'A comparison takes two visits, so everything is shown.',
		dated: 'Visits that start together have days of their own and no date: everything is shown.',
		alone: 'The address asks for one visit alone and for a comparison: the one visit is shown.'
	},
	unreadableView: (text: string) =>
		`The view “${text}” in the address is none: the map shows what this page is about. A view is a longitude, a latitude and a zoom, such as 14.25,40.84,6.`,
	/** Day 1 is the day on which visits that are compared begin. */
	day: (number: number) => `Day ${number}`,
	dismiss: 'Dismiss',
	notFound: 'There is no such page',
	notFoundText: 'The address may be mistyped, or the page may have moved.',
	wayBack: 'Back to the map and all visits',
	languages: 'Languages',

	/** How readers who see nothing are told of a drawing. */
	sideView: (what: string, length: string) => `Side view of ${what}; ${length} long`,

	/** Dates as known. */
	dates: {
		about: (date: string) => `about ${date}`,
		doubtful: (date: string) => `${date} (uncertain)`,
		or: (dates: string[]) => dates.join(' or '),
		and: (dates: string[]) => dates.join(' and '),
		between: (from: string, to: string) => `${from} to ${to}`,
		notBefore: (date: string) => `${date} or later`,
		notAfter: (date: string) => `${date} at the latest`,
		decade: (year: number) => `the ${year}s`,
		seasons: { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' } as Record<number, string>
	},

	/** The map's key. */
	key: {
		title: 'How to read the map',
		empty: 'Nothing that needs a word is in sight.',
		who: 'Who',
		/** Of what is drawn as an outline, with a thread in its lines. */
		outlined: {
			sea: (words: string) => `${words}: outlined, a light thread in the line`,
			air: (words: string) => `${words}: the thread as well`,
			land: (words: string) => `${words}: the thread as well`
		},
		lines: 'Lines',
		patterns: {
			solid: 'track documented',
			dashed: 'reconstructed along the usual lane',
			dotted: 'a conjecture'
		},
		strengths: {
			strong: 'sailed, and still under way',
			thin: 'past, or yet to come'
		},
		band: 'where the unit can be',
		places: 'Places',
		/** `numbers`: how many visits called, fewest first, in words; `one`: it is one visit alone. */
		calls: (numbers: string, one: boolean) =>
			one ? 'one visit called' : `${numbers} visits called`,
		area: 'somewhere in this sea or country',
		event: 'an event: choose it to read',
		frontiers: {
			drawn: (year: number) => `names and frontiers of ${year}`,
			approximate: () => 'a frontier known only about'
		},
		dates: 'Names and dates',
		documentedMeaning: 'upright: documented',
		estimatedMeaning: 'in italics: inferred, unverified or computed'
	},

	/** The sheet of keys. */
	keySheet: {
		shortcutsOn: 'Keys work the film (the question mark opens this sheet in any case)',
		keyNames: { ' ': 'Space' } as Readonly<Record<string, string>>,
		withFocus: 'Where the focus is',
		focusKeys: [
			[
				'On the date',
				'arrow keys go by days, Page Up and Page Down by months, Home and End to the ends'
			],
			[
				'In order of date',
				'arrow keys go from visit to visit and from stop to stop, Enter goes there'
			],
			['On the map', 'arrow keys move it, plus and minus zoom']
		] as readonly (readonly [where: string, what: string])[]
	},

	/** Where the film's settings are made. */
	settings: {
		loops: { off: 'off', all: 'the whole film', visit: 'this visit' } satisfies Record<
			'off' | 'all' | 'visit',
			string
		>,
		showOnly: 'Show',
		everything: 'everything',
		fadeNever: 'never',
		compareHint: 'They start together, each on its first day.',
		compareThese: (count: number) => (count < 2 ? 'Choose two or more' : `Compare these ${count}`),
		endComparison: 'End the comparison',
		visitsOfRecord: (all: number, timed: number) =>
			`${timed} of ${all} visits can be put in time; of the others only a window of dates is known.`
	},

	/** The page of the sources. */
	sourcesPage: {
		intro:
			'Every date and fact of this atlas names its sources. Most were read only in the excerpt that the note beside them describes; page numbers are therefore not given.',
		usedBy: 'Used by',
		data: 'The data',
		dataIntro: 'Everything the atlas knows, to use elsewhere (CC BY 4.0):',
		dataAtlas: 'Visits, stops and events as GeoJSON',
		dataFrontiers: (year: number) => `Frontiers of ${year} as GeoJSON`,
		dataSources: 'Sources as CSL-JSON'
	}
};

export type Words = typeof words;
