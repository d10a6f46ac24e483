import type { Words } from './words.en';

/** "de Lisbonne", "d’Odessa", "du Havre" */
function de(name: string): string {
	if (/^le /i.test(name)) return `du ${name.slice(3)}`;
	if (/^les /i.test(name)) return `des ${name.slice(4)}`;
	return /^[aeiouàâäéèêëîïôöùûüœæ]/i.test(name) ? `d’${name}` : `de ${name}`;
}

/** "à Lisbonne", "au Havre" */
function à(name: string): string {
	if (/^le /i.test(name)) return `au ${name.slice(3)}`;
	if (/^les /i.test(name)) return `aux ${name.slice(4)}`;
	return `à ${name}`;
}

/** What the interface says, in French. */
export const words: Words = {
	tag: 'fr-FR',

	colon: '\u00a0:',
	quoted: (text) => `«\u00a0${text}\u00a0»`,
	skipToText: 'Aller au texte',

	map: 'Carte',
	mapKey: 'Légende',
	mapCredit: 'D’où vient la carte',
	mapCanvas: 'Carte\u00a0: les flèches la déplacent, plus et moins changent l’échelle',
	zoomIn: 'Agrandir',
	zoomOut: 'Réduire',
	globe: 'Montrer la terre en globe',
	compass: { north: 'N', east: 'E', south: 'S', west: 'O' },
	nauticalMiles: (count) => (count < 2 ? 'mille marin' : 'milles marins'),
	kilometres: (count) => (count < 2 ? 'kilomètre' : 'kilomètres'),
	scale: (nauticalMiles, kilometres) =>
		`Échelle au milieu de la carte\u00a0: ${nauticalMiles}, ${kilometres}`,
	mapLoading: 'La carte arrive',
	chart: {
		visit: (title) => `Carte de la visite\u00a0: ${title}`,
		place: (name) => `Carte des eaux et des terres autour ${de(name)}`,
		event: (title) => `Carte de ce qui s’est passé là\u00a0: ${title}`,
		theatre: 'Carte de toutes les visites'
	},
	mapNeedsScript:
		'La carte animée a besoin de JavaScript. Tout ce qu’elle montre se trouve aussi dans les pages dont voici la liste.',
	mapUnavailable: {
		webgl:
			'Il n’y a pas de carte ici, car ce navigateur n’offre pas WebGL, qui la dessine. Tout ce qu’elle montre se trouve aussi dans les listes et les pages.',
		basemap:
			'Les côtes n’ont pas pu être chargées\u00a0: il n’y a pas de carte. Tout ce qu’elle montre se trouve aussi dans les listes et les pages.',
		script:
			'Une partie de la carte n’a pas pu être chargée\u00a0: il n’y en a pas. Tout ce qu’elle montre se trouve aussi dans les listes et les pages.'
	},
	scriptMissing:
		'Une partie de cette page n’a pas pu être chargée\u00a0: rien n’y bouge. Tout se trouve aussi dans les pages citées ici.',
	partMissing: 'Une partie de cette page n’a pas pu être chargée.',
	pageMissing: 'Cette page n’a pas pu être chargée',
	pageMissingText:
		'Le réseau est peut-être absent, ou cet atlas a une nouvelle version. Ce qui a déjà été montré est toujours là.',
	tryAgain: 'Réessayer',

	date: 'Date',
	play: 'Lire',
	pause: 'Pause',
	previousEvent: 'Événement précédent',
	nextEvent: 'Événement suivant',
	speed: 'Vitesse',
	speedValue: (speed) => `${{ 0.25: '¼', 0.5: '½' }[speed] ?? speed}×`,
	timeControls: 'Temps',
	waitingForMap: 'Le film commence dès que la carte est dessinée.',
	goTo: 'Aller à un jour',
	goToHint: (day, month) => `Écrivez un jour, un mois ou une année\u00a0: ${day}, ${month}`,
	unreadableTypedDate: (text, examples) =>
		`«\u00a0${text}\u00a0» n’est pas une date lisible ici. Écrivez ${examples.slice(0, -1).join(', ')} ou ${examples.at(-1)}.`,
	calledSo: (text) => `«\u00a0${text}\u00a0» n’est pas une date. Portent ce nom\u00a0:`,
	outsideRecord: (first, last) => `L’atlas va du ${first} au ${last}.`,
	playOrPause: 'Lire ou mettre en pause',
	faster: 'Plus vite',
	slower: 'Plus lentement',
	backwards: 'À rebours',
	loop: 'Répéter',
	still: 'D’événement en événement, sans mouvement',
	follow: 'Suivre ce qui est en route',
	yielded: 'La carte est à vous\u00a0: le film ne la déplace plus.',
	resumeFollowing: 'Suivre de nouveau',
	present: 'Présenter\u00a0: la carte seule, avec de grandes commandes',
	endPresentation: 'Terminer la présentation',
	film: 'Le film',
	filmSettings: 'Comment le film est montré',
	close: 'Fermer',
	showAll: 'Tout montrer',
	onlyOrAll: 'Montrer cette visite seule, ou tout',
	showAlone: 'Montrer cette visite seule',
	onlyShown: (who) => `Seulement ${who}.`,
	fade: 'Les sillages s’effacent après',
	compareVisits: 'Comparer des visites',
	compared: (count) => `${count} visites depuis leur premier jour.`,

	timeline: 'Chronologie',
	timelineZoom: 'Échelle de la chronologie',
	overview: 'Tout l’atlas\u00a0: faites glisser pour choisir ce que montre la chronologie',
	inOrderOfDate: 'Par ordre de date',
	andMore: (count) => (count === 1 ? 'et un autre' : `et ${count} autres`),
	shorter: 'Montrer moins de temps',
	longer: 'Montrer plus de temps',
	wholeTimeline: 'Tout le temps',
	earlier: 'Plus tôt',
	later: 'Plus tard',
	fitVisit: 'Ajuster à cette visite',
	trueScale: 'À l’échelle\u00a0: chaque année aussi longue qu’une autre',
	foldTimeline: 'Plier ou déplier les lignes',
	showLanes: 'Les visites en bandes',
	leftOut: (length) => `Raccourci\u00a0: ${length} sans rien de daté`,
	named: (name, words) => `${name}, ${words}`,
	fromTo: (from, to) => (from === to ? from : `du ${from} au ${to}`),

	keys: 'Raccourcis clavier',
	mapAndVisits: 'Carte et visites',

	visits: 'Visites',
	places: 'Lieux',
	events: 'Événements',
	event: 'Événement',
	sources: 'Sources',
	index: 'Visites, lieux et événements',
	text: 'Texte',
	putTextAway: 'Ranger le texte, ou le ramener',
	textHeight: 'Hauteur du texte',
	textHeights: { low: 'en bas', half: 'la moitié de la fenêtre', full: 'toute la fenêtre' },
	next: (what, when) => `Ensuite\u00a0: ${what}, ${when}`,
	visitsHere: (count) => (count < 2 ? `${count} visite` : `${count} visites`),
	details: 'Lire le texte',
	hideDetails: 'Montrer la carte',

	underWay: 'En route',
	nothingUnderWay: 'Aucune visite n’est en route à cette date.',
	perhapsUnderWay: 'Quelque part autour de cette date',
	lyingAt: (place) => `au mouillage ${à(place)}`,
	at: (place) => à(place),
	going: { sea: 'en mer', air: 'en vol', land: 'par voie de terre' },
	whereUnknown: 'nul ne sait où',
	travelling: (from, to) => `en route ${de(from)} ${à(to)}`,
	lastKnown: (date, place) => `dernière trace le ${date} ${à(place)}`,
	boundFor: (place) => `vers ${place}`,
	standing: {
		documented: 'documenté',
		inferred: 'estimé, déduit de documents',
		estimated: 'estimé'
	},

	direction: (visitor, host) => `${visitor} – ${host}`,
	placeKind: {
		port: 'Port',
		aerodrome: 'Aérodrome',
		anchorage: 'Mouillage',
		city: 'Ville',
		area: 'Lieu inconnu'
	},
	evidence: {
		attested: 'documenté',
		inferred: 'déduit',
		conjectural: 'non vérifié',
		disputed: 'contesté'
	},

	stops: 'Le voyage',
	stay: 'Où et quand',
	arrives: 'arrive',
	departs: 'part',
	passes: 'passe',
	computedDate: (date) => `vers le ${date}`,
	computed: 'estimé',
	duringStay: 'pendant le séjour',
	moreHappened: (count) => `${count} de plus sur la page de la visite.`,
	again: 'Revoir',
	offMap: (who, to) =>
		to
			? `${who}, vers ${to}, hors de cette carte\u00a0: montrer`
			: `${who}, hors de cette carte\u00a0: montrer`,
	arrivalOf: (who, where) => `arrivée ${where}, ${who}`,
	departureOf: (who, place) => `départ ${de(place)}, ${who}`,
	passageOf: (who, place) => `passage ${à(place)}, ${who}`,
	where: { port: à, aerodrome: à, anchorage: à, city: à, area: (place) => place },
	computedNote:
		'Aucune source ne donne cette date. Elle est calculée d’après les dates voisines, à la vitesse habituelle.',
	between: (from, to) => `entre le ${from} et le ${to}`,
	today: (name) => `Aujourd’hui ${name}`,
	units: 'Navires et aéronefs',
	speeds: (cruising, top) => `${cruising} en croisière, ${top} au plus`,
	knots: (value) => `${value} nœuds`,
	kmh: (value) => `${value} km/h`,
	count: (count, name) => `${count} × ${name}`,
	andOthers: (count) => `+ ${count}`,
	people: 'Personnes',
	disputes: 'Doutes et désaccords',
	theCall: 'l’escale',
	computedDates:
		'Les dates précédées de «\u00a0vers le\u00a0» et suivies de «\u00a0estimé\u00a0» ne figurent dans aucune source. Elles sont calculées d’après les dates voisines, à la vitesse habituelle.',
	estimates: 'Dates estimées',
	tracks: 'Les lignes sur la carte',
	happenings: 'Ce qui s’est passé',
	howDoWeKnow: 'D’où le savons-nous\u00a0?',
	howKnown: (words) => `D’où on le sait\u00a0: ${words}`,
	inSourceList: 'Dans la liste des sources',
	previousAndNext: 'Visites précédente et suivante',
	previousVisit: (title) => `Visite précédente\u00a0: ${title}`,
	nextVisit: (title) => `Visite suivante\u00a0: ${title}`,
	share: 'Partager',
	linkCopied: 'Le lien est copié.',
	linkNotCopied: (address) => `Ce navigateur ne copie pas de lien. Le voici\u00a0: ${address}`,
	or: 'ou',
	source: (number) => `Source ${number}`,
	callsHere: 'Escales ici',
	noCalls: 'Aucune visite de l’atlas n’a fait escale ici.',
	visitsIn: (count, years) =>
		[count === 1 ? 'une visite' : `${count} visites`, years].filter(Boolean).join(', '),
	eventsHere: 'Événements ici',
	showOnDate: (date) => `Montrer le ${date} sur la carte`,

	unreadableDate: (text, example) =>
		`La date «\u00a0${text}\u00a0» de l’adresse n’a pas pu être lue et a été laissée de côté. Écrivez un jour ainsi\u00a0: ${example}.`,
	dateOutside: (text, first, last) =>
		`La date «\u00a0${text}\u00a0» de l’adresse est hors de ce qui est montré, du ${first} au ${last}. C’est l’extrémité la plus proche qui est montrée.`,
	leftOutOfFilm: {
		unknown: (id) =>
			`«\u00a0${id}\u00a0», dans l’adresse, n’est pas une visite de cet atlas et a été laissé de côté.`,
		undated: (id) =>
			`La visite «\u00a0${id}\u00a0» de l’adresse n’a pas de dates qu’un film puisse montrer et a été laissée de côté.`,
		twice: (id) =>
			`La visite «\u00a0${id}\u00a0» est deux fois dans l’adresse et n’est montrée qu’une fois.`
	},
	noComparison: {
		few: 'Il faut deux visites pour comparer\u00a0: tout est montré.',
		dated:
			'Des visites qui partent ensemble comptent leurs propres jours et n’ont pas de date\u00a0: tout est montré.',
		alone:
			'L’adresse demande une visite seule et une comparaison\u00a0: c’est la visite seule qui est montrée.'
	},
	unreadableView: (text) =>
		`La vue «\u00a0${text}\u00a0» de l’adresse n’en est pas une\u00a0: la carte montre ce dont parle cette page. Une vue est une longitude, une latitude et un zoom, comme 14.25,40.84,6.`,
	day: (number) => `Jour ${number}`,
	dismiss: 'Ignorer',
	notFound: 'Cette page n’existe pas',
	notFoundText: 'L’adresse est peut-être mal écrite, ou la page a changé de place.',
	wayBack: 'Retour à la carte et à toutes les visites',
	languages: 'Langues',

	sideView: (what, length) => `Vue de profil\u00a0: ${what}\u00a0; ${length} de long`,

	dates: {
		about: (date) => `vers ${date}`,
		doubtful: (date) => `${date} (incertain)`,
		or: (dates) => dates.join(' ou '),
		and: (dates) => dates.join(' et '),
		between: (from, to) => `${from} – ${to}`,
		notBefore: (date) => `${date} ou plus tard`,
		notAfter: (date) => `${date} au plus tard`,
		decade: (year) => `les années ${year}`,
		seasons: { 21: 'printemps', 22: 'été', 23: 'automne', 24: 'hiver' }
	},

	key: {
		title: 'Comment lire la carte',
		empty: 'Rien de ce qui est en vue n’a besoin d’un mot.',
		who: 'Qui',
		outlined: {
			sea: (words) => `${words}\u00a0: en contour, un fil clair dans la ligne`,
			air: (words) => `${words}\u00a0: en contour, un fil clair dans la ligne`,
			land: (words) => `${words}\u00a0: en contour, un fil clair dans la ligne`
		},
		lines: 'Lignes',
		patterns: {
			solid: 'trajet documenté',
			dashed: 'reconstitué d’après la route habituelle',
			dotted: 'une conjecture'
		},
		strengths: { strong: 'parcouru, et encore en route', thin: 'passé, ou à venir' },
		band: 'où l’unité peut se trouver',
		places: 'Lieux',
		calls: (numbers, one) => (one ? 'une visite y a fait escale' : `escale de ${numbers} visites`),
		area: 'quelque part dans cette mer ou ce pays',
		event: 'un événement\u00a0: choisissez-le pour lire',
		frontiers: {
			drawn: (year) => `noms et frontières de ${year}`,
			approximate: () => 'frontière connue à peu près seulement'
		},
		dates: 'Noms et dates',
		documentedMeaning: 'droit\u00a0: documenté',
		estimatedMeaning: 'en italique\u00a0: déduit, non vérifié ou calculé'
	},

	keySheet: {
		shortcutsOn:
			'Les touches commandent le film (le point d’interrogation ouvre cette feuille dans tous les cas)',
		keyNames: { ' ': 'Espace' },
		withFocus: 'Là où est le curseur',
		focusKeys: [
			[
				'Sur la date',
				'les flèches vont de jour en jour, Page préc. et Page suiv. de mois en mois, Début et Fin aux bouts'
			],
			[
				'Par ordre de date',
				'les flèches vont de visite en visite et d’escale en escale, Entrée y mène'
			],
			['Sur la carte', 'les flèches la déplacent, plus et moins changent l’échelle']
		]
	},

	settings: {
		loops: { off: 'non', all: 'tout le film', visit: 'cette visite' },
		showOnly: 'Montrer',
		everything: 'tout',
		fadeNever: 'jamais',
		compareHint: 'Elles partent ensemble, chacune à son premier jour.',
		compareThese: (count) =>
			count < 2 ? 'Choisissez-en deux ou plus' : `Comparer ces ${count} visites`,
		endComparison: 'Terminer la comparaison',
		visitsOfRecord: (all, timed) =>
			`${timed} visites sur ${all} peuvent être placées dans le temps\u00a0; des autres on ne connaît qu’une période.`
	},

	sourcesPage: {
		intro:
			'Chaque date et chaque fait de cet atlas nomme ses sources. La plupart n’ont été lues que dans l’extrait que décrit la note à côté\u00a0; c’est pourquoi les pages ne sont pas indiquées.',
		usedBy: 'Utilisée par',
		data: 'Les données',
		dataIntro: 'Tout ce que sait l’atlas, pour s’en servir ailleurs (CC BY 4.0)\u00a0:',
		dataAtlas: 'Visites, escales et événements en GeoJSON',
		dataFrontiers: (year) => `Frontières de ${year} en GeoJSON`,
		dataSources: 'Sources en CSL-JSON'
	}
};
