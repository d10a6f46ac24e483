import '@cesium/engine/Source/Widget/CesiumWidget.css';
import {
	CesiumWidget,
	Color,
	CzmlDataSource,
	JulianDate,
	Rectangle,
	SceneMode,
	WebMercatorProjection
} from '@cesium/engine';
import type { Instant } from '$lib/domain/time';
import type { Engine, Stage, Start } from '../page/engine';
import { LINE_WIDTH, MARK_RADIUS, rgbOf, VIEW, type Track } from '../page/tracks';

const SECOND = 1000;

Object.assign(window, { CESIUM_BASE_URL: '/cesium/' });

/** Cesium's paths out of CZML, on a flat map without a globe, and without the passes that would cost it frames. */
export const start: Start = async ({ container, tracks, first, domain, drawn }) => {
	let instant = first;
	const widget = new CesiumWidget(container, {
		baseLayer: false,
		globe: false,
		skyBox: false,
		skyAtmosphere: false,
		sceneMode: SceneMode.SCENE2D,
		mapProjection: new WebMercatorProjection(),
		msaaSamples: 1,
		orderIndependentTranslucency: false,
		automaticallyTrackDataSourceClocks: false,
		creditContainer: document.createElement('div'),
		creditViewport: document.createElement('div')
	});
	const { scene, clock } = widget;
	scene.backgroundColor = Color.WHITE;
	scene.screenSpaceCameraController.enableInputs = false;
	scene.camera.setView({ destination: Rectangle.fromDegrees(...VIEW) });
	const show = (next: number) => {
		instant = next;
		clock.currentTime = JulianDate.fromDate(new Date(next));
	};
	show(first);
	await widget.dataSources.add(await CzmlDataSource.load(czmlOf(tracks, domain)));
	await new Promise<void>((resolve) => {
		scene.postRender.addEventListener(() => {
			if (!widget.dataSourceDisplay.ready) return;
			drawn(instant);
			resolve();
		});
	});
	return { show, canvases: [scene.canvas] } satisfies Engine;
};

function czmlOf(tracks: readonly Track[], [from, to]: Stage['domain']): object[] {
	const always = interval(from, to);
	const packets = tracks.map((track, index) => {
		const { coordinates, times } = track;
		const departure = times[0] ?? from;
		const color = { rgba: [...rgbOf(track), 255] };
		return {
			id: `track-${index}`,
			position: {
				epoch: new Date(departure).toISOString(),
				forwardExtrapolationType: 'HOLD',
				cartographicDegrees: coordinates.flatMap(([longitude, latitude], i) => [
					((times[i] ?? 0) - departure) / SECOND,
					longitude,
					latitude,
					0
				])
			},
			path: {
				width: LINE_WIDTH,
				leadTime: 0,
				trailTime: (to - from) / SECOND,
				// By itself it would put a point on each minute.
				resolution: (to - from) / SECOND,
				material: { solidColor: { color } }
			},
			point: {
				color,
				pixelSize: 2 * MARK_RADIUS,
				// What comes later in the list is said over what comes before.
				show: [
					{ interval: always, boolean: false },
					{ interval: interval(departure, times.at(-1) ?? to), boolean: true }
				]
			}
		};
	});
	return [{ id: 'document', version: '1.0' }, ...packets];
}

function interval(from: Instant, to: Instant): string {
	return `${new Date(from).toISOString()}/${new Date(to).toISOString()}`;
}
