package no.helhet.formats.kostra;

import static no.helhet.formats.kostra.Kontroll.error;
import static no.helhet.formats.kostra.Kontroll.kode;
import static no.helhet.formats.kostra.Kontroll.warning;

import no.helhet.formats.fodselsnummer.Fodselsnummer;
import no.helhet.formats.kostra.Kontroller.Rapportering;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The controls 003 to 005 and 008 to 013, which the forms of the social services have in common.
final class Felleskontroller {
    static final String OSLO = "0301";
    private static final Pattern BYDELER = Pattern.compile("0[1-9]|1[0-5]");

    static final List<Kontroll> ALL =
            List.of(
                    Felleskontroller::kommunenummer,
                    Felleskontroller::bydel,
                    Felleskontroller::year,
                    Felleskontroller::fodselsdato,
                    Felleskontroller::fodselsnummer,
                    kode("008", "KJONN"),
                    kode("009", "EKTSTAT"),
                    kode("010", "BU18"),
                    Felleskontroller::childrenWithoutCount,
                    Felleskontroller::countWithoutChildren,
                    Felleskontroller::manyChildren);

    private Felleskontroller() {}

    static boolean isInOslo(Line line) {
        return line.value("KOMMUNE_NR").equals(OSLO);
    }

    private static Optional<Avvik> kommunenummer(Line line, Rapportering rapportering) {
        boolean right = line.value("KOMMUNE_NR").equals(rapportering.kommunenr());
        return error(right, "003", "KOMMUNE_NR", "expected " + rapportering.kommunenr());
    }

    private static Optional<Avvik> bydel(Line line, Rapportering rapportering) {
        String bydel = line.value("BYDELSNR");
        return isInOslo(line)
                ? error(BYDELER.matcher(bydel).matches(), "003", "BYDELSNR", "expected 01 to 15")
                : error(bydel.isEmpty(), "003", "BYDELSNR", "expected blank outside Oslo");
    }

    private static Optional<Avvik> year(Line line, Rapportering rapportering) {
        String year = LineWriter.twoDigits(rapportering.year() % 100);
        return error(line.value("VERSION").equals(year), "004", "VERSION", "expected " + year);
    }

    private static Optional<Avvik> fodselsdato(Line line, Rapportering rapportering) {
        boolean right = line.date("FODSELSDATO").isPresent();
        return error(right, "004A", "FODSELSDATO", "expected a date that exists, ddmmyyyy");
    }

    private static Optional<Avvik> fodselsnummer(Line line, Rapportering rapportering) {
        var result = line.fodselsnummer(rapportering.regler());
        return result instanceof Fodselsnummer.Result.Invalid(var fault)
                ? warning(false, "005", "PERSON_FODSELSNR", "the number fails on " + fault)
                : Optional.empty();
    }

    private static Optional<Avvik> childrenWithoutCount(Line line, Rapportering rapportering) {
        boolean right = !line.value("BU18").equals("1") || children(line) > 0;
        return error(right, "011", "ANTBU18", "expected the number of children when BU18 is 1");
    }

    private static Optional<Avvik> countWithoutChildren(Line line, Rapportering rapportering) {
        boolean right = children(line) <= 0 || line.value("BU18").equals("1");
        return error(right, "012", "BU18", "expected 1 when a number of children is given");
    }

    private static Optional<Avvik> manyChildren(Line line, Rapportering rapportering) {
        int limit = line.layout().limit("BARN_FROM");
        return error(children(line) < limit, "013", "ANTBU18", "expected fewer than " + limit);
    }

    private static long children(Line line) {
        return line.numberOrZero("ANTBU18");
    }
}
