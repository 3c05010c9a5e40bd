/// JSON-stat 2.0 (json-stat.org, "JSON-stat 2.0 format"): tables of figures as statistical offices
/// publish them. Reads also what PxWeb wrote before 2.0, with the dataset inside `dataset` and
/// its order inside `dimension`.
///
/// [no.helhet.formats.jsonstat.JsonStatReader] reads values as they come, without a tree of the
/// document, and answers a [no.helhet.formats.jsonstat.Dataset] or why there is none.
@NullMarked
package no.helhet.formats.jsonstat;

import org.jspecify.annotations.NullMarked;
