package no.helhet.formats.kostra;

import no.helhet.formats.fodselsnummer.Fodselsnummer;
import no.helhet.formats.fodselsnummer.Regler;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads a line of form 11F back into a person-year. What a person-year cannot hold (a code outside
/// its list, sums that differ from the months) is a fault of the field; `Kontroller` says more
/// about why the receiver would refuse it.
public final class SosialhjelpParser {

    private final Line line;
    private final Regler regler;
    private final List<String> faults = new ArrayList<>();

    private SosialhjelpParser(Line line, Regler regler) {
        this.line = line;
        this.regler = regler;
    }

    /// Reads a line without its line end, by the layout of the year.
    public static Result parse(String text, int year, Regler regler) {
        Optional<Layout> layout = Layout.ofYear(year);
        if (layout.isEmpty()) {
            return new Result.UnknownYear(year, Layout.YEARS);
        }
        int length = layout.get().length();
        if (text.length() != length) {
            return new Result.WrongLength(text.length(), length);
        }
        return new SosialhjelpParser(new Line(layout.get(), text), regler).parse();
    }

    private Result parse() {
        fault(
                line.value("VERSION").equals("%02d".formatted(line.layout().year() % 100)),
                "VERSION");
        Map<Month, Sosialhjelpsar.Stonad> months = months();
        Kjonn kjonn = kode(Kjonn.values(), "KJONN");
        Sivilstand sivilstand = kode(Sivilstand.values(), "EKTSTAT");
        Livsoppholdskilde kilde = kode(Livsoppholdskilde.values(), "VKLO");
        Trygd trygd = kode(Trygd.values(), "TRYGDESIT");
        Arbeidssituasjon arbeid = kode(Arbeidssituasjon.values(), "ARBSIT");
        Bosituasjon bosituasjon = kode(Bosituasjon.values(), "BOSIT");
        LocalDate fodselsdato = line.date("FODSELSDATO").orElse(null);
        fault(fodselsdato != null, "FODSELSDATO");
        Fodselsnummer fodselsnummer = fodselsnummer();
        boolean radgivning = yes("GITT_OKONOMIRAD");
        boolean plan = yes("FAAT_INDIVIDUELL_PLAN");
        boolean samboer = yes("VILKARSAMEKT");
        Sosialhjelpsar.Vilkarsvedtak vilkar = vilkar();
        Sosialhjelpsar.Unntak20a unntak = unntak();
        Set<Sanksjon> sanksjoner = ticked(Sanksjon.values());
        long children = children();
        if (!faults.isEmpty()
                || kjonn == null
                || sivilstand == null
                || kilde == null
                || trygd == null
                || arbeid == null
                || bosituasjon == null
                || fodselsdato == null) {
            return new Result.Faulty(List.copyOf(faults));
        }
        return new Result.Parsed(
                new Sosialhjelpsar(
                        line.value("KOMMUNE_NR"),
                        blankAsNull("BYDELSNR"),
                        line.value("SAKSBEHANDLER"),
                        new Sosialhjelpsar.Mottaker(
                                line.value("PERSON_JOURNALNR"),
                                fodselsdato,
                                fodselsnummer,
                                blankAsNull("PERSON_DUF"),
                                kjonn,
                                sivilstand,
                                (int) children),
                        new Sosialhjelpsar.Situasjon(kilde, trygd, arbeid, bosituasjon),
                        months,
                        radgivning,
                        plan,
                        vilkar,
                        samboer,
                        unntak,
                        sanksjoner));
    }

    private long children() {
        boolean has = yes("BU18");
        long children = number("ANTBU18");
        fault(faults.contains("BU18") || has == children > 0, "ANTBU18");
        return children;
    }

    private Map<Month, Sosialhjelpsar.Stonad> months() {
        Map<Month, Sosialhjelpsar.Stonad> months = new EnumMap<>(Month.class);
        long bidrag = 0;
        long lan = 0;
        for (Month month : Month.values()) {
            long monthBidrag = number(Months.bidrag(month));
            long monthLan = number(Months.lan(month));
            if (!line.value(Months.ticked(month)).isEmpty() || monthBidrag + monthLan > 0) {
                months.put(month, new Sosialhjelpsar.Stonad(monthBidrag, monthLan));
            }
            bidrag += monthBidrag;
            lan += monthLan;
        }
        fault(number("BIDRAG") == bidrag, "BIDRAG");
        fault(number("LAAN") == lan, "LAAN");
        return months;
    }

    private Sosialhjelpsar.@Nullable Vilkarsvedtak vilkar() {
        if (!yes("VILKARSOSLOV")) {
            return null;
        }
        LocalDate from = line.date("UTBETDATO").orElse(null);
        LocalDate tom = line.date("UTBETTOMDATO").orElse(null);
        fault(from != null, "UTBETDATO");
        fault(tom != null, "UTBETTOMDATO");
        return from == null || tom == null
                ? null
                : new Sosialhjelpsar.Vilkarsvedtak(from, tom, ticked(Vilkar.values()));
    }

    private Sosialhjelpsar.@Nullable Unntak20a unntak() {
        Set<Unntaksgrunn> grunner = ticked(Unntaksgrunn.values());
        if (grunner.isEmpty() && line.value("VEDTAKDATO").isEmpty()) {
            return null;
        }
        LocalDate dato = line.date("VEDTAKDATO").orElse(null);
        fault(dato != null, "VEDTAKDATO");
        return dato == null ? null : new Sosialhjelpsar.Unntak20a(dato, grunner);
    }

    private @Nullable Fodselsnummer fodselsnummer() {
        String value = line.value("PERSON_FODSELSNR");
        Fodselsnummer number = Fodselsnummer.parse(value, regler).accepted().orElse(null);
        fault(value.isEmpty() || number != null, "PERSON_FODSELSNR");
        return number;
    }

    private <A extends Avkrysning> Set<A> ticked(A[] boxes) {
        return Stream.of(boxes)
                .filter(
                        box -> {
                            String value = line.value(box.field());
                            fault(value.isEmpty() || value.equals(box.kode()), box.field());
                            return value.equals(box.kode());
                        })
                .collect(Collectors.toSet());
    }

    private <K extends Kode> @Nullable K kode(K[] values, String field) {
        K found = Kode.find(values, line.value(field)).orElse(null);
        fault(found != null, field);
        return found;
    }

    private boolean yes(String field) {
        String value = line.value(field);
        fault(value.equals("1") || value.equals("2"), field);
        return value.equals("1");
    }

    private long number(String field) {
        Optional<Long> number = line.number(field);
        fault(number.isPresent(), field);
        return number.orElse(0L);
    }

    private @Nullable String blankAsNull(String field) {
        String value = line.value(field);
        return value.isEmpty() ? null : value;
    }

    private void fault(boolean right, String field) {
        if (!right && !faults.contains(field)) {
            faults.add(field);
        }
    }

    /// What came of reading a line.
    public sealed interface Result {
        record Parsed(Sosialhjelpsar person) implements Result {}

        /// The fields that hold something a person-year cannot.
        record Faulty(List<String> fields) implements Result {}

        /// No layout is known for the year; the known ones are told.
        record UnknownYear(int year, SortedSet<Integer> known) implements Result {}

        /// The line cannot be taken apart.
        record WrongLength(int found, int expected) implements Result {}
    }
}
