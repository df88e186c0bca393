/**
 * Working pixels of the second look, taken where the first found nothing or low digits. Nothing uses
 * more of a picture: whoever sends one reduces it to that.
 */
export const FINE_AREA = 600_000;
