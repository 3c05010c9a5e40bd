/// Shapes of areas as GeoJSON (RFC 7946): a collection of polygons read feature by feature,
/// checked ring by ring. [no.helhet.formats.geojson.GeoJsonReader] reads.
@NullMarked
package no.helhet.formats.geojson;

import org.jspecify.annotations.NullMarked;
