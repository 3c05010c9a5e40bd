package no.helhet.formats.kostra;

import static no.helhet.formats.kostra.Avvik.Severity.ERROR;
import static no.helhet.formats.kostra.Avvik.Severity.WARNING;

import no.helhet.formats.fodselsnummer.Fodselsnummer;
import no.helhet.formats.fodselsnummer.Regler;

import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;

/// The controls of a line of form 11F by their published numbers: 003 to 005 and 008 to 013 of the
/// social services' common part, and those of the form on codes, sums, conditions and DUF-nummer.
public final class Kontroller {

    private static final String OSLO = "0301";

    /// What the office reports for.
    ///
    /// @param regler which national numbers are accepted
    public record Rapportering(String kommunenr, int year, Regler regler) {}

    private interface Kontroll {
        Optional<Avvik> check(Line line, Rapportering rapportering);
    }

    private static final List<Kontroll> ALL =
            List.of(
                    Kontroller::kommunenummer,
                    Kontroller::bydel,
                    Kontroller::year,
                    Kontroller::fodselsdato,
                    Kontroller::fodselsnummer,
                    kode("008", "KJONN"),
                    kode("009", "EKTSTAT"),
                    kode("010", "BU18"),
                    Kontroller::childrenWithoutCount,
                    Kontroller::countWithoutChildren,
                    Kontroller::manyChildren,
                    kode("014", "VKLO"),
                    kode("022", "TRYGDESIT"),
                    kode("025", "ARBSIT"),
                    Kontroller::months,
                    Kontroller::sum,
                    Kontroller::highSum,
                    Kontroller::lowSum,
                    kode("032", "GITT_OKONOMIRAD"),
                    kode("033", "FAAT_INDIVIDUELL_PLAN"),
                    kode("035", "BOSIT"),
                    monthsAddUp("036", "BIDRAG", Months::bidrag),
                    monthsAddUp("037", "LAAN", Months::lan),
                    Kontroller::duf,
                    kode("039", "VILKARSOSLOV"),
                    kode("040", "VILKARSAMEKT"),
                    vilkarsdato("041", "UTBETDATO"),
                    vilkarsdato("042", "UTBETTOMDATO"),
                    Kontroller::vilkar);

    private Kontroller() {}

    /// Runs every control on the line, by the layout of the year reported for.
    public static Result check(String line, Rapportering rapportering) {
        Optional<Layout> layout = Layout.ofYear(rapportering.year());
        if (layout.isEmpty()) {
            return new Result.UnknownYear(rapportering.year(), Layout.YEARS);
        }
        int length = layout.get().length();
        if (line.length() != length) {
            return new Result.WrongLength(line.length(), length);
        }
        List<Avvik> avvik = new ArrayList<>();
        for (Kontroll kontroll : ALL) {
            kontroll.check(new Line(layout.get(), line), rapportering).ifPresent(avvik::add);
        }
        return new Result.Checked(List.copyOf(avvik));
    }

    private static Optional<Avvik> kommunenummer(Line line, Rapportering rapportering) {
        boolean right = line.value("KOMMUNE_NR").equals(rapportering.kommunenr());
        return error(right, "003", "KOMMUNE_NR", "expected " + rapportering.kommunenr());
    }

    private static Optional<Avvik> bydel(Line line, Rapportering rapportering) {
        String bydel = line.value("BYDELSNR");
        return line.value("KOMMUNE_NR").equals(OSLO)
                ? error(bydel.matches("0[1-9]|1[0-5]"), "003", "BYDELSNR", "expected 01 to 15")
                : error(bydel.isEmpty(), "003", "BYDELSNR", "expected blank outside Oslo");
    }

    private static Optional<Avvik> year(Line line, Rapportering rapportering) {
        String year = "%02d".formatted(rapportering.year() % 100);
        return error(line.value("VERSION").equals(year), "004", "VERSION", "expected " + year);
    }

    private static Optional<Avvik> fodselsdato(Line line, Rapportering rapportering) {
        boolean right = line.date("FODSELSDATO").isPresent();
        return error(right, "004A", "FODSELSDATO", "expected a date that exists, ddmmyyyy");
    }

    private static Optional<Avvik> fodselsnummer(Line line, Rapportering rapportering) {
        var result = Fodselsnummer.parse(line.value("PERSON_FODSELSNR"), rapportering.regler());
        return result instanceof Fodselsnummer.Result.Invalid(var fault)
                ? Optional.of(
                        new Avvik(
                                "005", WARNING, "PERSON_FODSELSNR", "the number fails on " + fault))
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
        return line.number("ANTBU18").orElse(0L);
    }

    private static Optional<Avvik> months(Line line, Rapportering rapportering) {
        boolean right =
                Arrays.stream(Month.values())
                        .map(Months::ticked)
                        .anyMatch(field -> hasKode(line, field));
        return error(right, "026", "STMND_1", "expected at least one month with a payment");
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
        return line.number("BIDRAG").orElse(0L) + line.number("LAAN").orElse(0L);
    }

    private static Kontroll monthsAddUp(
            String number, String yearField, Function<Month, String> monthField) {
        return (line, rapportering) -> {
            long months =
                    Arrays.stream(Month.values())
                            .map(monthField)
                            .mapToLong(field -> line.number(field).orElse(0L))
                            .sum();
            return line.number(yearField).orElse(0L) == months
                    ? Optional.empty()
                    : Optional.of(
                            new Avvik(
                                    number,
                                    WARNING,
                                    yearField,
                                    "expected the months' sum " + months));
        };
    }

    private static Optional<Avvik> duf(Line line, Rapportering rapportering) {
        boolean right =
                !line.value("PERSON_FODSELSNR").isEmpty()
                        || line.value("PERSON_DUF").matches("[0-9]{12}");
        return right
                ? Optional.empty()
                : Optional.of(
                        new Avvik(
                                "038",
                                WARNING,
                                "PERSON_DUF",
                                "expected 12 digits when there is no national number"));
    }

    private static Kontroll vilkarsdato(String number, String field) {
        return (line, rapportering) -> {
            boolean right = !hasVilkar(line) || line.date(field).isPresent();
            return error(right, number, field, "expected a date when VILKARSOSLOV is 1");
        };
    }

    private static Optional<Avvik> vilkar(Line line, Rapportering rapportering) {
        boolean right =
                !hasVilkar(line)
                        || Arrays.stream(Vilkar.values())
                                .anyMatch(vilkar -> hasKode(line, vilkar.field()));
        return error(right, "043", "VILKARARBEID", "expected a condition when VILKARSOSLOV is 1");
    }

    private static boolean hasVilkar(Line line) {
        return line.value("VILKARSOSLOV").equals("1");
    }

    private static Kontroll kode(String number, String field) {
        return (line, rapportering) ->
                error(
                        hasKode(line, field),
                        number,
                        field,
                        "expected one of " + line.layout().field(field).codes());
    }

    private static boolean hasKode(Line line, String field) {
        return line.layout().field(field).codes().contains(line.value(field));
    }

    private static Optional<Avvik> error(
            boolean right, String number, String field, String message) {
        return right ? Optional.empty() : Optional.of(new Avvik(number, ERROR, field, message));
    }

    /// What came of checking a line.
    public sealed interface Result {
        /// In the order of the controls' numbers; empty when the line is in order.
        record Checked(List<Avvik> avvik) implements Result {}

        /// No layout is known for the year; the known ones are told.
        record UnknownYear(int year, SortedSet<Integer> known) implements Result {}

        /// The line cannot be taken apart.
        record WrongLength(int found, int expected) implements Result {}
    }
}
