/// Files of a municipality: type sniffed, size limited, content stored in blocks outside the
/// metadata row, read and written as a stream.
@NullMarked
@ApplicationModule(displayName = "Files")
package no.helhet.platform.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
