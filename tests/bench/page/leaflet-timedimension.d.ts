// What the bench uses of leaflet-timedimension, which has no types of its own.
import 'leaflet';

declare module 'leaflet' {
	class TimeDimension extends Evented {
		constructor(options: object);
		setAvailableTimes(times: number[], mode: 'replace'): void;
		setCurrentTime(time: number): void;
	}
	namespace timeDimension.layer {
		function geoJson(
			layer: GeoJSON,
			options: { timeDimension: TimeDimension; addlastPoint: boolean }
		): Layer;
	}
	interface Canvas {
		_redraw(): void;
	}
}

declare module 'leaflet-timedimension';
