/// Reads JSON from outside strictly, without exceptions, and remembers where everything stood.
///
/// [JsonReader] answers either a [Json] tree, where every node knows its line, column and byte
/// offset, or the [Fault]s that stopped it. Nothing here knows what the document means.
@NullMarked
package no.helhet.formats.json;

import org.jspecify.annotations.NullMarked;
