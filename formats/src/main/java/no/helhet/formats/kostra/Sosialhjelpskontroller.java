package no.helhet.formats.kostra;

import static no.helhet.formats.kostra.Kontroll.anyTicked;
import static no.helhet.formats.kostra.Kontroll.error;
import static no.helhet.formats.kostra.Kontroll.kode;
import static no.helhet.formats.kostra.Kontroll.warning;

import no.helhet.formats.kostra.Kontroller.Rapportering;

import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The controls of form 11F alone: codes, sums, conditions and DUF-nummer.
final class Sosialhjelpskontroller {
    private static final List<Vilkar> VILKAR = List.of(Vilkar.values());

    static final List<Kontroll> ALL =
            List.of(
                    kode("014", "VKLO"),
                    kode("022", "TRYGDESIT"),
                    kode("025", "ARBSIT"),
                    Sosialhjelpskontroller::months,
                    Sosialhjelpskontroller::sum,
                    Sosialhjelpskontroller::highSum,
                    Sosialhjelpskontroller::lowSum,
                    kode("032", "GITT_OKONOMIRAD"),
                    kode("033", "FAAT_INDIVIDUELL_PLAN"),
                    kode("035", "BOSIT"),
                    monthsAddUp("036", "BIDRAG", Months::bidrag),
                    monthsAddUp("037", "LAAN", Months::lan),
                    Sosialhjelpskontroller::duf,
                    kode("039", "VILKARSOSLOV"),
                    kode("040", "VILKARSAMEKT"),
                    vilkarsdato("041", "UTBETDATO"),
                    vilkarsdato("042", "UTBETTOMDATO"),
                    Sosialhjelpskontroller::vilkar);

    private Sosialhjelpskontroller() {}

    private static Optional<Avvik> months(Line line, Rapportering rapportering) {
        return error(Months.anyTicked(line), "026", "STMND_1", "expected at least one month paid");
    }

    private static Optional<Avvik> sum(Line line, Rapportering rapportering) {
        return error(total(line) > 0, "027", "BIDRAG", "expected BIDRAG or LAAN above 0");
    }

    private static Optional<Avvik> highSum(Line line, Rapportering rapportering) {
        int limit = line.layout().limit("SUM_FROM");
        boolean right = total(line) < limit;
        return error(right, "030", "BIDRAG", "expected BIDRAG and LAAN below " + limit);
    }

    private static Optional<Avvik> lowSum(Line line, Rapportering rapportering) {
        int limit = line.layout().limit("SUM_TO");
        boolean right = total(line) > limit;
        return error(right, "031", "BIDRAG", "expected BIDRAG and LAAN above " + limit);
    }

    private static long total(Line line) {
        return line.numberOrZero("BIDRAG") + line.numberOrZero("LAAN");
    }

    private static Kontroll monthsAddUp(
            String number, String yearField, Function<Month, String> monthField) {
        List<String> fields = Months.ALL.stream().map(monthField).toList();
        return (line, rapportering) -> {
            long months = 0;
            for (String field : fields) {
                months += line.numberOrZero(field);
            }
            boolean right = line.numberOrZero(yearField) == months;
            return warning(right, number, yearField, "expected the months' sum " + months);
        };
    }

    private static Optional<Avvik> duf(Line line, Rapportering rapportering) {
        boolean right =
                !line.value("PERSON_FODSELSNR").isEmpty()
                        || Sosialhjelpslayout.isDuf(line.value("PERSON_DUF"));
        return warning(
                right, "038", "PERSON_DUF", "expected 12 digits when there is no national number");
    }

    private static Kontroll vilkarsdato(String number, String field) {
        return (line, rapportering) -> {
            boolean right = !hasVilkar(line) || line.date(field).isPresent();
            return error(right, number, field, "expected a date when VILKARSOSLOV is 1");
        };
    }

    private static Optional<Avvik> vilkar(Line line, Rapportering rapportering) {
        boolean right = !hasVilkar(line) || anyTicked(line, VILKAR);
        return error(right, "043", "VILKARARBEID", "expected a condition when VILKARSOSLOV is 1");
    }

    private static boolean hasVilkar(Line line) {
        return line.value("VILKARSOSLOV").equals("1");
    }
}
