package no.helhet.formats.kostra;

import no.helhet.formats.kostra.Kontroller.Rapportering;

import java.util.List;
import java.util.Optional;

/// One control of a line.
@FunctionalInterface
interface Kontroll {
    Optional<Avvik> check(Line line, Rapportering rapportering);

    /// The field holds one of its codes.
    static Kontroll kode(String number, String field) {
        return (line, rapportering) ->
                hasKode(line, field)
                        ? Optional.empty()
                        : error(
                                false,
                                number,
                                field,
                                "expected one of " + line.layout().field(field).codes());
    }

    static boolean hasKode(Line line, String field) {
        int index = line.layout().index(field);
        return line.layout().inOrder().get(index).codes().contains(line.value(index));
    }

    /// Whether any of the boxes is ticked.
    static boolean anyTicked(Line line, List<? extends Avkrysning> boxes) {
        for (Avkrysning box : boxes) {
            if (hasKode(line, box.field())) {
                return true;
            }
        }
        return false;
    }

    static Optional<Avvik> error(boolean right, String number, String field, String message) {
        return found(right, number, Avvik.Severity.ERROR, field, message);
    }

    static Optional<Avvik> warning(boolean right, String number, String field, String message) {
        return found(right, number, Avvik.Severity.WARNING, field, message);
    }

    private static Optional<Avvik> found(
            boolean right, String number, Avvik.Severity severity, String field, String message) {
        return right ? Optional.empty() : Optional.of(new Avvik(number, severity, field, message));
    }
}
