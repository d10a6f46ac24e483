import type { IControl } from 'maplibre-gl';

/** The earth unrolled on Mercator's plane, or as the ball it is. */
export type Projection = 'flat' | 'globe';

/** The switch between them, beside the zoom: a button that is pressed while the globe is shown. */
export class ProjectionSwitch implements IControl {
	readonly #group = document.createElement('div');
	readonly #button = document.createElement('button');

	constructor(label: string, onswitch: (to: Projection) => void) {
		this.#group.className = 'maplibregl-ctrl maplibregl-ctrl-group';
		this.#button.type = 'button';
		this.#button.title = label;
		this.#button.setAttribute('aria-label', label);
		this.#button.append(globeIcon());
		this.#button.addEventListener('click', () =>
			onswitch(this.#button.ariaPressed === 'true' ? 'flat' : 'globe')
		);
		this.#group.append(this.#button);
		this.show('flat');
	}

	show(projection: Projection): void {
		this.#button.ariaPressed = String(projection === 'globe');
	}

	onAdd(): HTMLElement {
		return this.#group;
	}

	onRemove(): void {
		this.#group.remove();
	}
}

/** A graticule on a ball. Drawn here, in the ink of the page: the page's policy takes images from files only. */
function globeIcon(): SVGElement {
	const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
	svg.setAttribute('viewBox', '0 0 24 24');
	svg.setAttribute('aria-hidden', 'true');
	const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
	path.setAttribute(
		'd',
		'M12 3.5a8.5 8.5 0 0 1 0 17a8.5 8.5 0 0 1 0-17c-5 4.5-5 12.5 0 17c5-4.5 5-12.5 0-17M3.5 12h17'
	);
	svg.append(path);
	return svg;
}
