import { english } from '../../locale/english';
import { mapLabels } from '../../../src/lib/ui/map-labels';

/** As on the site, with shorter names for what tests press. */
export const LABELS = {
	...mapLabels(english),
	chart: 'Chart',
	zoomIn: 'Zoom in',
	zoomOut: 'Zoom out',
	globe: 'Globe'
};
