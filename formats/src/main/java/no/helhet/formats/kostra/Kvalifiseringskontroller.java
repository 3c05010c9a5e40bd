package no.helhet.formats.kostra;

import static no.helhet.formats.kostra.Kontroll.error;
import static no.helhet.formats.kostra.Kontroll.hasKode;
import static no.helhet.formats.kostra.Kontroll.kode;
import static no.helhet.formats.kostra.Kontroll.warning;

import no.helhet.formats.kostra.Kontroller.Rapportering;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The receiver's controls of form 11CF alone: 006, 007, 014 to 016, 019 to 021, 026 to 032 and
/// 036 to 039. Those that a programme on leave is spared are the receiver's own exceptions.
final class Kvalifiseringskontroller {
    private static final Set<String> WITH_END = Set.of("3", "4", "5", "7");
    private static final Set<String> WITH_SEQUEL = Set.of("3", "7");
    private static final String COMPLETED = "3";
    private static final String ON_LEAVE = "2";
    private static final String GOING_ON = "1";
    private static final String YES = "1";
    private static final String NO = "2";

    static final List<Kontroll> ALL =
            List.of(
                    Kvalifiseringskontroller::tooYoung,
                    Kvalifiseringskontroller::tooOld,
                    dato("014", "REG_DATO", false),
                    dato("015", "VEDTAK_DATO", true),
                    dato("016", "BEGYNT_DATO", false),
                    kode("019", "KVP_KOMM"),
                    Kvalifiseringskontroller::fromWhere,
                    Kvalifiseringskontroller::sosialhjelpBefore,
                    kode("026", "KVP_MED_ASTONAD"),
                    Kvalifiseringskontroller::besideTheBenefit,
                    Kvalifiseringskontroller::months,
                    Kvalifiseringskontroller::sum,
                    Kvalifiseringskontroller::sumOfMonths,
                    Kvalifiseringskontroller::monthsOfSum,
                    Kvalifiseringskontroller::highSum,
                    kode("036", "STATUS"),
                    Kvalifiseringskontroller::end,
                    Kvalifiseringskontroller::sequel,
                    Kvalifiseringskontroller::income);

    private Kvalifiseringskontroller() {}

    private static Optional<Avvik> tooYoung(Line line, Rapportering rapportering) {
        int limit = line.layout().limit("ALDER_FROM");
        boolean right = age(line, rapportering) >= limit;
        return error(right, "006", "FODSELSDATO", "expected an age of at least " + limit);
    }

    private static Optional<Avvik> tooOld(Line line, Rapportering rapportering) {
        int limit = line.layout().limit("ALDER_TO");
        boolean right = age(line, rapportering) <= limit;
        return warning(right, "007", "FODSELSDATO", "expected an age of at most " + limit);
    }

    /// In the course of the year; a day of birth that does not exist is told by 004A alone.
    private static int age(Line line, Rapportering rapportering) {
        return line.date("FODSELSDATO")
                .map(day -> rapportering.year() - day.getYear())
                .orElse(line.layout().limit("ALDER_FROM"));
    }

    /// @param anyYearInOslo whether the receiver lets the date be as old as it is in Oslo
    private static Kontroll dato(String number, String field, boolean anyYearInOslo) {
        return (line, rapportering) -> {
            int years = line.layout().limit("DATO_AR");
            boolean anyYear = anyYearInOslo && Felleskontroller.isInOslo(line);
            boolean right =
                    line.date(field)
                            .filter(day -> anyYear || rapportering.year() - day.getYear() <= years)
                            .isPresent();
            return error(
                    right,
                    number,
                    field,
                    "expected a date, ddmmyyyy, at most " + years + " years before the year");
        };
    }

    private static Optional<Avvik> fromWhere(Line line, Rapportering rapportering) {
        boolean right = !line.value("KVP_KOMM").equals(YES) || hasKode(line, "KOMMNR_KVP_KOMM");
        return error(right, "020", "KOMMNR_KVP_KOMM", "expected a municipality when KVP_KOMM is 1");
    }

    private static Optional<Avvik> sosialhjelpBefore(Line line, Rapportering rapportering) {
        boolean right =
                !line.value("YTELSE_SOSHJELP").equals(YES) || hasKode(line, "YTELSE_TYPE_SOSHJ");
        return error(
                right, "021", "YTELSE_TYPE_SOSHJ", "expected 2 or 3 when YTELSE_SOSHJELP is 1");
    }

    private static Optional<Avvik> besideTheBenefit(Line line, Rapportering rapportering) {
        boolean any = anyTicked(line, Tilleggsytelse.values());
        String answer = line.value("KVP_MED_ASTONAD");
        boolean right = !(answer.equals(YES) && !any) && !(answer.equals(NO) && any);
        return error(
                right,
                "027",
                "KVP_MED_ASTONAD",
                any ? "expected 1 when something is ticked" : "expected something ticked when 1");
    }

    private static Optional<Avvik> months(Line line, Rapportering rapportering) {
        boolean right = hasStatus(line, ON_LEAVE) || Months.anyTicked(line);
        return warning(right, "028", "STMND_1", "expected at least one month paid");
    }

    private static Optional<Avvik> sum(Line line, Rapportering rapportering) {
        return warning(total(line) > 0, "029", "KVP_STONAD", "expected a sum above 0");
    }

    private static Optional<Avvik> sumOfMonths(Line line, Rapportering rapportering) {
        boolean right =
                hasStatus(line, ON_LEAVE)
                        || !Months.anyTicked(line)
                        || !line.value("KVP_STONAD").isEmpty();
        return warning(right, "030", "KVP_STONAD", "expected a sum when a month is ticked");
    }

    private static Optional<Avvik> monthsOfSum(Line line, Rapportering rapportering) {
        boolean right = !hasStatus(line, GOING_ON) || total(line) == 0 || Months.anyTicked(line);
        return warning(right, "031", "STMND_1", "expected a month when a sum is given");
    }

    private static Optional<Avvik> highSum(Line line, Rapportering rapportering) {
        int limit = line.layout().limit("SUM_TO");
        return warning(total(line) <= limit, "032", "KVP_STONAD", "expected at most " + limit);
    }

    private static Optional<Avvik> end(Line line, Rapportering rapportering) {
        boolean right =
                !WITH_END.contains(line.value("STATUS")) || line.date("AVSL_DATO").isPresent();
        return error(right, "037", "AVSL_DATO", "expected a date when STATUS is 3, 4, 5 or 7");
    }

    private static Optional<Avvik> sequel(Line line, Rapportering rapportering) {
        boolean right =
                !WITH_SEQUEL.contains(line.value("STATUS"))
                        || anyTicked(line, Sluttsituasjon.values());
        return error(
                right,
                "038",
                "AVSL_ORDINAERTARB",
                "expected one situation or more when STATUS is 3 or 7");
    }

    private static Optional<Avvik> income(Line line, Rapportering rapportering) {
        boolean right = !hasStatus(line, COMPLETED) || hasKode(line, "AVSL_VIKTIGSTE_INNTEKT");
        return error(right, "039", "AVSL_VIKTIGSTE_INNTEKT", "expected a source when STATUS is 3");
    }

    private static long total(Line line) {
        return line.number("KVP_STONAD").orElse(0L);
    }

    private static boolean hasStatus(Line line, String kode) {
        return line.value("STATUS").equals(kode);
    }

    private static boolean anyTicked(Line line, Avkrysning[] boxes) {
        return Arrays.stream(boxes).anyMatch(box -> hasKode(line, box.field()));
    }
}
