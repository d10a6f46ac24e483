import type { Map as MapLibre } from 'maplibre-gl';
import { drawGlyph, GLYPHS } from '../symbology/glyphs';
import { PALETTES, type Theme } from '../symbology/palette';
import { arrive } from './arrival/arrive';
import { basemapTiles } from './basemap';
import { transitionOf } from './create-map';
import { loadLetters } from './fonts';
import { drawHarboursWhenNear } from './layers/graticule';
import { nameRoomImage } from './layers/name-room';
import { nameLayers } from './layers/names/name-layers';
import type { NameLanguage } from './layers/names/symbols';
import type { MovingLayers } from './moving-layers';
import { layers, style } from './style';

export interface MapStyleOptions {
	readonly theme: Theme;
	readonly language: NameLanguage;
	/** Colours change at once. */
	readonly reducedMotion: boolean;
	/** Address of the PMTiles archive, absolute or relative to the page. */
	readonly basemapUrl: string;
	/** All layers are there, and no feature of theirs has any state yet: at first, and again after a lost context. */
	ondressed(): void;
	/** And all of them are drawn. */
	ondrawn(): void;
}

/**
 * The life of the map's style: its layers come, are lost with the context and come again, and with them those that move.
 * Theme and language are kept until there are layers that can take them.
 */
export class MapStyle {
	readonly #map: MapLibre;
	readonly #moving: MovingLayers;
	readonly #options: MapStyleOptions;
	#theme: Theme;
	#language: NameLanguage;
	#reducedMotion: boolean;
	/** Settled when the letters of the language are there. */
	#lettered: Promise<void> = Promise.resolve();
	#dressed = false;

	constructor(map: MapLibre, moving: MovingLayers, options: MapStyleOptions) {
		this.#map = map;
		this.#moving = moving;
		this.#options = options;
		this.#theme = options.theme;
		this.#language = options.language;
		this.#reducedMotion = options.reducedMotion;
		map.setMissingStyleImageResolver((id) => {
			const room = nameRoomImage(id);
			if (room) map.addImage(id, room);
			const glyph = drawGlyph(id, PALETTES[this.#theme]);
			if (glyph) map.addImage(id, glyph.image, { pixelRatio: glyph.pixelRatio });
		});
		map.on('webglcontextlost', () => this.#undress());
		// Before MapLibre hears of it: it would warn that it cannot bring this layer back. We do, with the style.
		map.getCanvas().addEventListener('webglcontextlost', () => this.#dressed && moving.remove(), {
			capture: true
		});
	}

	/** Whether the map has its layers. */
	get dressed(): boolean {
		return this.#dressed;
	}

	get language(): NameLanguage {
		return this.#language;
	}

	/** Resolves when the letters of the language are there. */
	get lettered(): Promise<void> {
		return this.#lettered;
	}

	/** From here on MapLibre loads and draws. */
	load(): void {
		const bare = style(PALETTES[this.#theme], {
			language: this.#language,
			tiles: basemapTiles(this.#options.basemapUrl)
		});
		arrive(
			this.#map,
			{ ...bare, layers: [] },
			{
				layers: () => layers(PALETTES[this.#theme], this.#language),
				ondressed: () => this.#resume(),
				ondrawn: () => this.#options.ondrawn()
			}
		);
	}

	setTheme(theme: Theme): void {
		if (theme === this.#theme) return;
		this.#theme = theme;
		this.#moving.setTheme(theme);
		if (this.#dressed) this.#paint();
	}

	setReducedMotion(reduced: boolean): void {
		this.#reducedMotion = reduced;
	}

	/** Fetches its letters; `rewrite` has the map written with them. */
	setLanguage(language: NameLanguage): void {
		if (language === this.#language) return;
		this.#language = language;
		this.#lettered = loadLetters(language);
	}

	/** Writes all words anew, once their letters are there. */
	async rewrite(): Promise<void> {
		const lettered = this.#lettered;
		await lettered;
		// Not in letters of a language that another has followed meanwhile.
		if (lettered === this.#lettered && this.#dressed) this.#reword();
	}

	/** The map is about to be taken away. */
	end(): void {
		this.#undress();
	}

	#undress(): void {
		this.#dressed = false;
	}

	#resume(): void {
		this.#dressed = true;
		this.#moving.add();
		this.#options.ondressed();
		this.#reword();
		this.#paint();
		drawHarboursWhenNear(this.#map);
	}

	/** The words of the content, and of the basemap's names those of its language. */
	#reword(): void {
		this.#moving.rewrite();
		// Of the layers of the basemap's names nothing but the text depends on the language.
		for (const { id, layout } of nameLayers(PALETTES[this.#theme], this.#language))
			this.#map.setLayoutProperty(id, 'text-field', layout?.['text-field' as keyof typeof layout]);
	}

	#paint(): void {
		const map = this.#map;
		const transition = transitionOf(this.#reducedMotion);
		for (const { id, paint = {} } of layers(PALETTES[this.#theme])) {
			for (const [property, value] of Object.entries(paint)) {
				const now = map.getPaintProperty(id, property as never);
				if (JSON.stringify(now) === JSON.stringify(value)) continue;
				map.setPaintProperty(id, `${property}-transition` as never, transition as never);
				map.setPaintProperty(id, property as never, value as never);
			}
		}
		for (const id of GLYPHS) {
			const glyph = map.hasImage(id) && drawGlyph(id, PALETTES[this.#theme]);
			if (glyph) map.updateImage(id, glyph.image);
		}
	}
}
