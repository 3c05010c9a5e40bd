package no.helhet.praksis.soknad;

import org.jspecify.annotations.Nullable;

/// One part of what was sent: `melding.json`, `soknad.json`, `vedlegg.json` or a file, byte for
/// byte.
///
/// @param navn the sender's name for it, without folders
/// @param innholdstype the type the sender claims; never relied on
public record Del(String navn, @Nullable String innholdstype, byte[] bytes) {
    private static final int LONGEST_NAME = 200;

    public Del {
        navn = storable(navn);
    }

    boolean isNamed(String name) {
        return navn.equalsIgnoreCase(name);
    }

    // A name is shown and stored, never used as a path: no folders, no control characters.
    private static String storable(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var plain = last.replaceAll("[\\p{Cntrl}\\p{Cs}]", "\uFFFD").strip();
        if (plain.isEmpty()) {
            return "uten-navn";
        }
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME);
    }

    /// Hides the content and the name, which may tell of a person.
    @Override
    public String toString() {
        return "Del[" + bytes.length + " bytes]";
    }
}
