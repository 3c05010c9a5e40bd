package no.helhet.formats.digisos.innsyn;

import java.util.List;
import java.util.regex.Pattern;

/// The whole history of one application, sent anew with every change.
///
/// @param version of the schema that is followed, as `1.0.0`
/// @param hendelser in the order they happened, the first one that the application was received
public record Innsynshistorikk(String version, Avsender avsender, List<Hendelse> hendelser) {

    private static final Pattern VERSION =
            Pattern.compile("[0-9]+\\.[0-9]+\\.[0-9]+(-[a-zA-Z0-9]+)?(\\+[a-zA-Z0-9]+)?");

    public Innsynshistorikk {
        if (!VERSION.matcher(version).matches()) {
            throw new IllegalArgumentException(
                    "The version must be three numbers with points between: '" + version + "'");
        }
        hendelser = List.copyOf(hendelser);
    }

    /// The sending system, for finding faults.
    public record Avsender(String systemnavn, String systemversjon) {}
}
