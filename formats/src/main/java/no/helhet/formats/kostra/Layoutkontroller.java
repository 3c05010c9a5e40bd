package no.helhet.formats.kostra;

import static no.helhet.formats.kostra.Kontroll.error;
import static no.helhet.formats.kostra.Kontroll.warning;

import no.helhet.formats.kostra.Kontroller.Rapportering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// That each field holds what its type, its codes and its being mandatory say (`LAYOUT`, both
/// forms), and what else follows from the layout of form 11CF where the
/// receiver has no control of its own: that fields agree (`H1` to `H6`, numbered here).
final class Layoutkontroller {
    private static final Set<String> WITH_SEQUEL = Set.of("3", "7");
    private static final Set<String> GOING_ON = Set.of("1", "2");
    private static final String MOVED_WITHIN_OSLO = "6";

    static final List<Kontroll> ALL =
            List.of(
                    Layoutkontroller::endOfWhatGoesOn,
                    Layoutkontroller::orderOfDays,
                    Layoutkontroller::afterTheYear,
                    Layoutkontroller::fromNowhere,
                    Layoutkontroller::sequelOfNothing,
                    Layoutkontroller::movedOutsideOslo);

    private Layoutkontroller() {}

    /// The fields that hold what they cannot, besides those named already.
    static List<Avvik> fields(Line line, List<Avvik> already) {
        List<Avvik> avvik = new ArrayList<>();
        List<Field> all = line.layout().inOrder();
        for (int i = 0; i < all.size(); i++) {
            Field field = all.get(i);
            if (!isRight(line, field, i)
                    && already.stream().noneMatch(a -> a.field().equals(field.name()))) {
                avvik.add(
                        new Avvik(
                                "LAYOUT",
                                Avvik.Severity.ERROR,
                                field.name(),
                                "expected " + expected(field)));
            }
        }
        return avvik;
    }

    private static boolean isRight(Line line, Field field, int index) {
        String value = line.value(index);
        if (value.isEmpty()) {
            // A layout calls the district mandatory, and outside Oslo it is blank: 003 knows.
            return !field.mandatory() || field.name().equals("BYDELSNR");
        }
        return switch (field.type()) {
            case STRING ->
                    field.codes().isEmpty() ? isPrintable(value) : field.codes().contains(value);
            case INTEGER -> Line.areDigits(value);
            case DATE -> line.date(index).isPresent();
        };
    }

    /// The file has one byte for each character.
    private static boolean isPrintable(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) > 0xFF || Character.isISOControl(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static String expected(Field field) {
        return switch (field.type()) {
            case STRING ->
                    field.codes().isEmpty()
                            ? "a value of printable characters (ISO 8859-1)"
                            : "one of " + field.codes();
            case INTEGER -> "a whole number";
            case DATE -> "a date that exists, ddmmyyyy";
        };
    }

    private static Optional<Avvik> endOfWhatGoesOn(Line line, Rapportering rapportering) {
        boolean right =
                !GOING_ON.contains(line.value("STATUS")) || line.value("AVSL_DATO").isEmpty();
        return warning(right, "H1", "AVSL_DATO", "expected blank when STATUS is 1 or 2");
    }

    private static Optional<Avvik> orderOfDays(Line line, Rapportering rapportering) {
        List<LocalDate> days =
                List.of("REG_DATO", "VEDTAK_DATO", "AVSL_DATO").stream()
                        .flatMap(field -> line.date(field).stream())
                        .toList();
        boolean right =
                days.equals(days.stream().sorted().toList())
                        && line.date("BEGYNT_DATO")
                                .flatMap(
                                        begun ->
                                                line.date("AVSL_DATO")
                                                        .filter(end -> end.isBefore(begun)))
                                .isEmpty();
        return warning(right, "H2", "REG_DATO", "expected application, decision and end in order");
    }

    private static Optional<Avvik> afterTheYear(Line line, Rapportering rapportering) {
        boolean right =
                Arrays.asList("REG_DATO", "VEDTAK_DATO", "BEGYNT_DATO", "AVSL_DATO").stream()
                        .flatMap(field -> line.date(field).stream())
                        .noneMatch(day -> day.getYear() > rapportering.year());
        return warning(right, "H3", "BEGYNT_DATO", "expected days no later than the year");
    }

    private static Optional<Avvik> fromNowhere(Line line, Rapportering rapportering) {
        boolean right =
                line.value("KVP_KOMM").equals("1") || line.value("KOMMNR_KVP_KOMM").isEmpty();
        return warning(right, "H4", "KOMMNR_KVP_KOMM", "expected blank unless KVP_KOMM is 1");
    }

    private static Optional<Avvik> sequelOfNothing(Line line, Rapportering rapportering) {
        boolean right =
                WITH_SEQUEL.contains(line.value("STATUS"))
                        || Arrays.stream(Sluttsituasjon.values())
                                .allMatch(box -> line.value(box.field()).isEmpty());
        return warning(right, "H5", "AVSL_ORDINAERTARB", "expected blank unless STATUS is 3 or 7");
    }

    private static Optional<Avvik> movedOutsideOslo(Line line, Rapportering rapportering) {
        boolean right =
                Felleskontroller.isInOslo(line) || !line.value("STATUS").equals(MOVED_WITHIN_OSLO);
        return error(right, "H6", "STATUS", "expected another code outside Oslo");
    }
}
