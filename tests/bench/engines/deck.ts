import { Deck, MapView } from '@deck.gl/core';
import { TripsLayer } from '@deck.gl/geo-layers';
import { ScatterplotLayer } from '@deck.gl/layers';
import type { LngLat } from '$lib/domain/visit';
import { HOUR } from '$lib/domain/time';
import { canvasIn } from '../page/canvas';
import type { Start } from '../page/engine';
import { headOf } from '../page/sailed';
import { CAMERA, LINE_WIDTH, MARK_RADIUS, rgbOf, type Track } from '../page/tracks';

interface Head {
	readonly position: LngLat;
	readonly track: Track;
}

/** deck.gl's TripsLayer and a ScatterplotLayer, on a canvas of its own: no map under it, which is the less to do. */
export const start: Start = ({ container, tracks, first, domain: [beginning], drawn }) => {
	let instant = first;
	const trails = () =>
		new TripsLayer<Track>({
			id: 'trails',
			data: tracks,
			getPath: ({ coordinates }) => coordinates as [number, number][],
			// Hours of a year: float32 holds them to seconds.
			getTimestamps: ({ times }) => times.map((time) => (time - beginning) / HOUR),
			getColor: rgbOf,
			getWidth: LINE_WIDTH,
			widthUnits: 'pixels',
			fadeTrail: false,
			trailLength: Infinity,
			currentTime: (instant - beginning) / HOUR
		});
	const heads = () =>
		new ScatterplotLayer<Head>({
			id: 'heads',
			data: tracks.flatMap((track): Head[] => {
				const position = headOf(track, instant);
				return position ? [{ position, track }] : [];
			}),
			getPosition: ({ position }) => [...position],
			getFillColor: ({ track }) => rgbOf(track),
			getRadius: MARK_RADIUS,
			radiusUnits: 'pixels'
		});
	const layers = () => [trails(), heads()];
	const [longitude, latitude] = CAMERA.center;

	return new Promise((resolve, reject) => {
		const show = (next: number) => {
			instant = next;
			deck.setProps({ layers: layers() });
		};
		const deck = new Deck({
			parent: container as HTMLDivElement,
			views: new MapView({ controller: false }),
			initialViewState: { longitude, latitude, zoom: CAMERA.zoom },
			layers: layers(),
			onError: reject,
			onAfterRender: () => {
				const { layers } = deck.props;
				const loaded = deck.isInitialized && layers.length > 0 && isLoaded(deck);
				if (!loaded) return;
				drawn(instant);
				resolve({ show, canvases: [canvasIn(container)] });
			}
		});
	});
};

/** Deck keeps its layers to itself; those that it has taken over say so by being loaded. */
function isLoaded(deck: Deck<MapView>): boolean {
	return deck.props.layers.flat().every((layer) => !layer || (layer as TripsLayer).isLoaded);
}
