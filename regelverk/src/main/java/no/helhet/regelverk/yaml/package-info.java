/// Reading of the YAML files that people write: a value that knows where in the file it stands, so
/// that what is wrong with it can be said with its place and the remedy.
@NullMarked
package no.helhet.regelverk.yaml;

import org.jspecify.annotations.NullMarked;
