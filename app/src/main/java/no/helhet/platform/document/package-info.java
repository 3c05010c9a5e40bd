/// Documents that people and archives can read: XHTML in, one PDF out.
///
/// Owns the making of PDF files that are PDF/UA-1 (readable with a screen reader, as the regulation
/// on universal design of ICT demands) and PDF/A-3a (lasting, as the archive regulation demands)
/// at once, the letter stylesheet `letter.css`, and the fonts that every file carries within it.
/// It knows no business words and keeps nothing: what a letter says, and where the file is stored,
/// is its caller's.
@NullMarked
@ApplicationModule(displayName = "Documents")
package no.helhet.platform.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
