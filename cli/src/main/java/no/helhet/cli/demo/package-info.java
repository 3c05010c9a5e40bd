/// Plays one application through the whole case with the local users, by the same services as the
/// pages, and leaves what came of it in a folder.
@NullMarked
package no.helhet.cli.demo;

import org.jspecify.annotations.NullMarked;
