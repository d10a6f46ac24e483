import type { LayerSpecification } from 'maplibre-gl';
import type { LngLat, Text } from '../../domain/visit';
import { collection, type Features } from '../features';
import { WATER } from '../fonts';
import type { Palette } from '../palette';
import { byZoom } from './expressions';

export type Language = keyof Text;

/** A sea with where its name stands, how it leans (degrees clockwise), and the zoom from which it is named. */
interface Water {
	readonly name: Required<Text>;
	readonly at: LngLat;
	readonly lean?: number;
	/** 0 oceans … 3 straits and gulfs: size of the letters and who gives way. */
	readonly rank: 0 | 1 | 2 | 3;
	readonly from: number;
}

const WATERS: readonly Water[] = [
	water('Atlantic Ocean', 'Oceano Atlantico', 'Атлантический океан', [-17, 45], 0, 2),
	water('Indian Ocean', 'Oceano Indiano', 'Индийский океан', [76, -8], 0, 1.5),
	water('Pacific Ocean', 'Oceano Pacifico', 'Тихий океан', [155, 28], 0, 1.5),
	water('Mediterranean Sea', 'Mar Mediterraneo', 'Средиземное море', [18.6, 34.4], 0, 2.5),
	water('Black Sea', 'Mar Nero', 'Чёрное море', [34.4, 43.25], 1, 3),
	water('Baltic Sea', 'Mar Baltico', 'Балтийское море', [19.2, 56.6], 1, 3.4, -58),
	water('North Sea', 'Mare del Nord', 'Северное море', [3.2, 56.4], 1, 3),
	water('Norwegian Sea', 'Mar di Norvegia', 'Норвежское море', [3, 66.5], 1, 2.5),
	water('Barents Sea', 'Mare di Barents', 'Баренцево море', [38, 73.4], 1, 2.5),
	water('Red Sea', 'Mar Rosso', 'Красное море', [38, 20.5], 1, 3, 58),
	water('Arabian Sea', 'Mar Arabico', 'Аравийское море', [64, 14], 1, 2),
	water('Bay of Bengal', 'Golfo del Bengala', 'Бенгальский залив', [88.5, 13], 1, 2.5),
	water('South China Sea', 'Mar Cinese Meridionale', 'Южно-Китайское море', [114, 13.5], 1, 2.5),
	water('East China Sea', 'Mar Cinese Orientale', 'Восточно-Китайское море', [125.4, 29], 1, 3.4),
	water('Sea of Japan', 'Mar del Giappone', 'Японское море', [134.5, 40], 1, 3, -40),
	water('Yellow Sea', 'Mar Giallo', 'Жёлтое море', [123.2, 35.6], 2, 4),
	water('Caspian Sea', 'Mar Caspio', 'Каспийское море', [50.6, 42], 1, 3.4, 62),
	water('White Sea', 'Mar Bianco', 'Белое море', [37.6, 65.4], 2, 4),
	water('Bay of Biscay', 'Golfo di Biscaglia', 'Бискайский залив', [-5, 45.4], 1, 3.4),
	water('English Channel', 'La Manica', 'Ла-Манш', [-2.6, 49.85], 2, 4.5, -14),
	water('Gulf of Finland', 'Golfo di Finlandia', 'Финский залив', [25.8, 59.83], 2, 5, -4),
	water('Gulf of Bothnia', 'Golfo di Botnia', 'Ботнический залив', [19.9, 62.2], 2, 4, -66),
	water('Kattegat', 'Kattegat', 'Каттегат', [11.35, 56.9], 3, 5.5),
	water('Skagerrak', 'Skagerrak', 'Скагеррак', [9, 58.05], 3, 5, -32),
	water('Tyrrhenian Sea', 'Mar Tirreno', 'Тирренское море', [12.1, 39.6], 1, 4),
	water('Adriatic Sea', 'Mare Adriatico', 'Адриатическое море', [15.75, 42.85], 1, 4, 38),
	water('Ionian Sea', 'Mar Ionio', 'Ионическое море', [18.7, 38], 1, 4),
	water('Aegean Sea', 'Mar Egeo', 'Эгейское море', [25, 38.75], 1, 4.5),
	water('Sea of Crete', 'Mare di Creta', 'Критское море', [24.8, 35.95], 3, 5.5),
	water('Sea of Marmara', 'Mar di Marmara', 'Мраморное море', [28.15, 40.72], 3, 5.5),
	water('Sea of Azov', 'Mare d’Azov', 'Азовское море', [36.6, 46.05], 2, 5),
	water('Ligurian Sea', 'Mar Ligure', 'Лигурийское море', [8.9, 43.55], 2, 5),
	water('Gulf of Taranto', 'Golfo di Taranto', 'Залив Таранто', [17.25, 39.85], 3, 5.5),
	water('Balearic Sea', 'Mar delle Baleari', 'Балеарское море', [2.3, 40.5], 2, 5),
	water('Gulf of Aden', 'Golfo di Aden', 'Аденский залив', [48, 12.3], 2, 4, -14),
	water('Persian Gulf', 'Golfo Persico', 'Персидский залив', [51.6, 26.9], 2, 4, 40),
	water('Strait of Malacca', 'Stretto di Malacca', 'Малаккский пролив', [99.3, 4.5], 3, 5, 42)
];

function water(
	...[en, it, ru, at, rank, from, lean]: [
		string,
		string,
		string,
		LngLat,
		Water['rank'],
		number,
		number?
	]
): Water {
	return { name: { en, it, ru }, at, rank, from, lean };
}

export function waterFeatures(language: Language): Features {
	return collection(
		WATERS.map(({ name, at: [longitude, latitude], rank, from, lean = 0 }) => ({
			type: 'Feature',
			properties: { name: name[language] ?? name.en, rank, from, lean },
			geometry: { type: 'Point', coordinates: [longitude, latitude] }
		}))
	);
}

/** Spaced italics, as charts name water. They give way to every other name; the first to be named win. */
export function waterLayers({ water: color, sea }: Palette): LayerSpecification[] {
	// One layer for each zoom that brings names: filters look at whole zooms only.
	const zooms = [...new Set(WATERS.map(({ from }) => from))].sort((a, b) => b - a);
	return zooms.map((from) => ({
		id: `water-names-${from}`,
		type: 'symbol',
		source: 'waters',
		minzoom: from,
		filter: ['==', ['get', 'from'], from],
		layout: {
			'text-field': ['get', 'name'],
			'text-font': [WATER],
			'text-size': byZoom(
				[3, ['match', ['get', 'rank'], 0, 15, 1, 12.5, 11]],
				[7, ['match', ['get', 'rank'], 0, 26, 1, 22, 2, 17, 14]]
			),
			'text-letter-spacing': ['match', ['get', 'rank'], 0, 0.2, 1, 0.12, 0.08],
			'text-line-height': 1.25,
			'text-max-width': ['match', ['get', 'rank'], 0, 12, 9],
			'text-rotate': ['get', 'lean'],
			'text-rotation-alignment': 'map',
			'text-padding': 8
		},
		paint: { 'text-color': color, 'text-halo-color': sea, 'text-halo-width': 1 }
	}));
}
