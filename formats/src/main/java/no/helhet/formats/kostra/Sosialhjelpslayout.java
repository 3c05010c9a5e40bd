package no.helhet.formats.kostra;

import static no.helhet.formats.kostra.Kontroll.anyTicked;
import static no.helhet.formats.kostra.Kontroll.error;
import static no.helhet.formats.kostra.Kontroll.warning;

import no.helhet.formats.kostra.Kontroller.Rapportering;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What follows from the layout of form 11F where the receiver has published no control: fields
/// that demand or exclude each other, days, months and ages (`H7` to `H27`, numbered here). That a
/// field holds what its type and codes say is `LAYOUT`, as in form 11CF.
final class Sosialhjelpslayout {
    private static final String YES = "1";
    private static final String NO = "2";
    private static final int DUF = 12;
    private static final List<Unntaksgrunn> GROUNDS = List.of(Unntaksgrunn.values());
    private static final List<Sanksjon> SANCTIONS = List.of(Sanksjon.values());
    private static final Set<String> WITH_PARTNER = Set.of("2", "3");
    private static final String OLD_AGE_PENSION = "07";

    /// What a main source of livelihood says of the work: `VKLO` to the codes of `ARBSIT`.
    private static final Map<String, Set<String>> WORK =
            Map.of(
                    "1", Set.of("01", "02"),
                    "2", Set.of("05", "06"),
                    "4", Set.of("03"),
                    "6", Set.of("09"),
                    "8", Set.of("10"));

    /// Benefits of those who support children: overgangsstønad and barnetrygd.
    private static final Set<String> FOR_PARENTS = Set.of("05", "13");

    private static final List<String> CONDITIONS =
            Stream.concat(
                            Stream.of("UTBETDATO", "UTBETTOMDATO"),
                            Arrays.stream(Vilkar.values()).map(Vilkar::field))
                    .toList();

    static final List<Kontroll> ALL = all();

    private Sosialhjelpslayout() {}

    private static List<Kontroll> all() {
        List<Kontroll> all =
                new ArrayList<>(
                        List.of(
                                Sosialhjelpslayout::bornLater,
                                Sosialhjelpslayout::underAge,
                                Sosialhjelpslayout::veryOld,
                                Sosialhjelpslayout::bornAsTheNumberSays,
                                Sosialhjelpslayout::duf));
        for (Month month : Month.values()) {
            all.add((line, r) -> amountWithoutTick(line, month));
            all.add((line, r) -> tickWithoutAmount(line, month));
        }
        all.addAll(
                List.of(
                        Sosialhjelpslayout::orderOfDays,
                        Sosialhjelpslayout::decisionInTheYear,
                        Sosialhjelpslayout::endedBeforeTheYear));
        for (String field : CONDITIONS) {
            all.add((line, r) -> conditionsWithoutYes(line, field));
        }
        all.addAll(
                List.of(
                        Sosialhjelpslayout::exceptionWithoutDay,
                        Sosialhjelpslayout::exceptionWithoutGround,
                        Sosialhjelpslayout::exceptionInTheYear,
                        Sosialhjelpslayout::exceptionForTheYoungAlone,
                        Sosialhjelpslayout::sanctionWithoutConditions,
                        Sosialhjelpslayout::conditionsForNobody,
                        Sosialhjelpslayout::incomeOfNobody,
                        Sosialhjelpslayout::benefitOfNoKind,
                        Sosialhjelpslayout::workThatPays,
                        Sosialhjelpslayout::benefitForParents,
                        Sosialhjelpslayout::pensionBeforeTheAge));
        return List.copyOf(all);
    }

    private static Optional<Avvik> bornLater(Line line, Rapportering r) {
        boolean right = age(line, r.year()).filter(age -> age < 0).isEmpty();
        return error(right, "H7", "FODSELSDATO", "expected a day no later than the year");
    }

    private static Optional<Avvik> underAge(Line line, Rapportering r) {
        int limit = line.layout().limit("ALDER_FROM");
        boolean right = age(line, r.year()).filter(age -> age >= 0 && age < limit).isEmpty();
        return warning(right, "H8", "FODSELSDATO", "expected an age of at least " + limit);
    }

    private static Optional<Avvik> veryOld(Line line, Rapportering r) {
        int limit = line.layout().limit("ALDER_TO");
        boolean right = age(line, r.year()).filter(age -> age > limit).isEmpty();
        return warning(right, "H9", "FODSELSDATO", "expected an age of at most " + limit);
    }

    /// At the end of the year.
    private static Optional<Integer> age(Line line, int year) {
        return line.date("FODSELSDATO").map(born -> year - born.getYear());
    }

    private static Optional<Avvik> bornAsTheNumberSays(Line line, Rapportering r) {
        Optional<LocalDate> said =
                line.fodselsnummer(r.regler())
                        .accepted()
                        .flatMap(number -> number.derivedBirthDate(r.regler()));
        Optional<LocalDate> born = line.date("FODSELSDATO");
        boolean right = said.isEmpty() || born.isEmpty() || said.equals(born);
        return warning(right, "H10", "FODSELSDATO", "expected the day that the number says");
    }

    private static Optional<Avvik> duf(Line line, Rapportering r) {
        String duf = line.value("PERSON_DUF");
        // Without a national number the receiver has a control of its own, 038.
        boolean right = duf.isEmpty() || line.value("PERSON_FODSELSNR").isEmpty() || isDuf(duf);
        return error(right, "H11", "PERSON_DUF", "expected 12 digits");
    }

    static boolean isDuf(String value) {
        return value.length() == DUF && Line.areDigits(value);
    }

    private static Optional<Avvik> amountWithoutTick(Line line, Month month) {
        boolean right = paid(line, month) == 0 || !line.value(Months.ticked(month)).isEmpty();
        return error(
                right, "H12", Months.ticked(month), "expected ticked when the month has an amount");
    }

    private static Optional<Avvik> tickWithoutAmount(Line line, Month month) {
        boolean right = paid(line, month) > 0 || line.value(Months.ticked(month)).isEmpty();
        return warning(
                right, "H13", Months.bidrag(month), "expected an amount when the month is ticked");
    }

    private static long paid(Line line, Month month) {
        return line.numberOrZero(Months.bidrag(month)) + line.numberOrZero(Months.lan(month));
    }

    private static Optional<Avvik> orderOfDays(Line line, Rapportering r) {
        Optional<LocalDate> tom = line.date("UTBETTOMDATO");
        boolean right =
                line.date("UTBETDATO")
                        .filter(dato -> tom.filter(dato::isAfter).isPresent())
                        .isEmpty();
        return error(right, "H14", "UTBETTOMDATO", "expected a day no earlier than UTBETDATO");
    }

    private static Optional<Avvik> decisionInTheYear(Line line, Rapportering r) {
        return warning(
                isInTheYear(line, "UTBETDATO", r),
                "H15",
                "UTBETDATO",
                "expected a day in the year");
    }

    private static boolean isInTheYear(Line line, String field, Rapportering r) {
        return line.date(field).filter(day -> day.getYear() != r.year()).isEmpty();
    }

    private static Optional<Avvik> endedBeforeTheYear(Line line, Rapportering r) {
        boolean right = line.date("UTBETTOMDATO").filter(day -> day.getYear() < r.year()).isEmpty();
        return warning(right, "H16", "UTBETTOMDATO", "expected a day in the year or later");
    }

    private static Optional<Avvik> conditionsWithoutYes(Line line, String field) {
        boolean right = !line.value("VILKARSOSLOV").equals(NO) || line.value(field).isEmpty();
        return error(right, "H17", field, "expected blank when VILKARSOSLOV is 2");
    }

    private static Optional<Avvik> exceptionWithoutDay(Line line, Rapportering r) {
        boolean right = !hasException(line) || !line.value("VEDTAKDATO").isEmpty();
        return error(right, "H18", "VEDTAKDATO", "expected a date when a ground is ticked");
    }

    private static Optional<Avvik> exceptionWithoutGround(Line line, Rapportering r) {
        boolean right = line.value("VEDTAKDATO").isEmpty() || hasException(line);
        return error(right, "H19", "VEDTAKARB", "expected a ground when VEDTAKDATO is given");
    }

    private static boolean hasException(Line line) {
        return anyTicked(line, GROUNDS);
    }

    private static Optional<Avvik> exceptionInTheYear(Line line, Rapportering r) {
        return warning(
                isInTheYear(line, "VEDTAKDATO", r),
                "H20",
                "VEDTAKDATO",
                "expected a day in the year");
    }

    private static Optional<Avvik> exceptionForTheYoungAlone(Line line, Rapportering r) {
        int limit = line.layout().limit("UNNTAK_ALDER_TO");
        Optional<LocalDate> born = line.date("FODSELSDATO");
        boolean right =
                line.date("VEDTAKDATO")
                        .filter(
                                day ->
                                        born.filter(b -> !b.plusYears(limit).isAfter(day))
                                                .isPresent())
                        .isEmpty();
        return warning(right, "H21", "VEDTAKDATO", "expected an age below " + limit);
    }

    private static Optional<Avvik> sanctionWithoutConditions(Line line, Rapportering r) {
        boolean right = line.value("VILKARSOSLOV").equals(YES) || !anyTicked(line, SANCTIONS);
        return warning(right, "H22", "SANKSJONRED", "expected blank unless conditions were set");
    }

    private static Optional<Avvik> conditionsForNobody(Line line, Rapportering r) {
        boolean right = !line.value("VILKARSAMEKT").equals(YES) || hasPartner(line);
        return warning(right, "H23", "VILKARSAMEKT", "expected 2 when EKTSTAT is not 2 or 3");
    }

    private static Optional<Avvik> incomeOfNobody(Line line, Rapportering r) {
        boolean right = !line.value("VKLO").equals("7") || hasPartner(line);
        return warning(right, "H23", "VKLO", "expected another code when EKTSTAT is not 2 or 3");
    }

    private static boolean hasPartner(Line line) {
        return WITH_PARTNER.contains(line.value("EKTSTAT"));
    }

    private static Optional<Avvik> benefitOfNoKind(Line line, Rapportering r) {
        boolean right = !line.value("VKLO").equals("3") || !line.value("TRYGDESIT").equals("12");
        return warning(right, "H24", "TRYGDESIT", "expected a benefit when VKLO is 3");
    }

    private static Optional<Avvik> workThatPays(Line line, Rapportering r) {
        Set<String> work = WORK.get(line.value("VKLO"));
        boolean right = work == null || work.contains(line.value("ARBSIT"));
        return warning(right, "H25", "ARBSIT", "expected the work that VKLO is paid for");
    }

    private static Optional<Avvik> benefitForParents(Line line, Rapportering r) {
        boolean right =
                !FOR_PARENTS.contains(line.value("TRYGDESIT")) || line.value("BU18").equals(YES);
        return warning(right, "H26", "BU18", "expected 1 when TRYGDESIT is 05 or 13");
    }

    private static Optional<Avvik> pensionBeforeTheAge(Line line, Rapportering r) {
        int limit = line.layout().limit("ALDERSPENSJON_FROM");
        boolean right =
                !line.value("TRYGDESIT").equals(OLD_AGE_PENSION)
                        || age(line, r.year()).filter(age -> age < limit).isEmpty();
        return warning(right, "H27", "TRYGDESIT", "expected an age of at least " + limit);
    }
}
