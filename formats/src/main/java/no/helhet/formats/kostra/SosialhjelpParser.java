package no.helhet.formats.kostra;

import no.helhet.formats.fodselsnummer.Fodselsnummer;
import no.helhet.formats.fodselsnummer.Regler;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.Month;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads a line of form 11F back into a person-year. What a person-year cannot hold (a code outside
/// its list, sums that differ from the months) is a fault of the field; `Kontroller` says more
/// about why the receiver would refuse it.
public final class SosialhjelpParser {

    private final LineReader in;

    private SosialhjelpParser(LineReader in) {
        this.in = in;
    }

    /// Reads a line without its line end, by the layout of the year.
    public static ParseResult<Sosialhjelpsar> parse(String text, int year, Regler regler) {
        Optional<Layout> layout = Layout.find(Skjema.OKONOMISK_SOSIALHJELP, year);
        if (layout.isEmpty()) {
            return new ParseResult.UnknownYear<>(year, Layout.YEARS);
        }
        int length = layout.get().length();
        if (text.length() != length) {
            return new ParseResult.WrongLength<>(text.length(), length);
        }
        LineReader in = new LineReader(new Line(layout.get(), text), regler);
        return new SosialhjelpParser(in).parse();
    }

    private ParseResult<Sosialhjelpsar> parse() {
        Map<Month, Sosialhjelpsar.Stonad> months = months();
        Kjonn kjonn = in.kode(Kjonn.values(), "KJONN");
        Sivilstand sivilstand = in.kode(Sivilstand.values(), "EKTSTAT");
        Livsoppholdskilde kilde = in.kode(Livsoppholdskilde.values(), "VKLO");
        Trygd trygd = in.kode(Trygd.values(), "TRYGDESIT");
        Arbeidssituasjon arbeid = in.kode(Arbeidssituasjon.values(), "ARBSIT");
        Bosituasjon bosituasjon = in.kode(Bosituasjon.values(), "BOSIT");
        LocalDate fodselsdato = in.date("FODSELSDATO");
        Fodselsnummer fodselsnummer = in.fodselsnummer();
        boolean radgivning = in.yes("GITT_OKONOMIRAD");
        boolean plan = in.yes("FAAT_INDIVIDUELL_PLAN");
        boolean samboer = in.yes("VILKARSAMEKT");
        Sosialhjelpsar.Vilkarsvedtak vilkar = vilkar();
        Sosialhjelpsar.Unntak20a unntak = unntak();
        Set<Sanksjon> sanksjoner = in.ticked(Sanksjon.values());
        long children = in.children();
        if (!in.faults().isEmpty()
                || kjonn == null
                || sivilstand == null
                || kilde == null
                || trygd == null
                || arbeid == null
                || bosituasjon == null
                || fodselsdato == null) {
            return new ParseResult.Faulty<>(in.faults());
        }
        return new ParseResult.Parsed<>(
                new Sosialhjelpsar(
                        in.value("KOMMUNE_NR"),
                        in.blankAsNull("BYDELSNR"),
                        in.value("SAKSBEHANDLER"),
                        new Sosialhjelpsar.Mottaker(
                                in.value("PERSON_JOURNALNR"),
                                fodselsdato,
                                fodselsnummer,
                                in.blankAsNull("PERSON_DUF"),
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

    private Map<Month, Sosialhjelpsar.Stonad> months() {
        Map<Month, Sosialhjelpsar.Stonad> months = new EnumMap<>(Month.class);
        long bidrag = 0;
        long lan = 0;
        for (Month month : Month.values()) {
            long monthBidrag = in.number(Months.bidrag(month));
            long monthLan = in.number(Months.lan(month));
            if (!in.value(Months.ticked(month)).isEmpty() || monthBidrag + monthLan > 0) {
                months.put(month, new Sosialhjelpsar.Stonad(monthBidrag, monthLan));
            }
            bidrag += monthBidrag;
            lan += monthLan;
        }
        in.fault(in.number("BIDRAG") == bidrag, "BIDRAG");
        in.fault(in.number("LAAN") == lan, "LAAN");
        return months;
    }

    private Sosialhjelpsar.@Nullable Vilkarsvedtak vilkar() {
        if (!in.yes("VILKARSOSLOV")) {
            return null;
        }
        LocalDate from = in.date("UTBETDATO");
        LocalDate tom = in.date("UTBETTOMDATO");
        return from == null || tom == null
                ? null
                : new Sosialhjelpsar.Vilkarsvedtak(from, tom, in.ticked(Vilkar.values()));
    }

    private Sosialhjelpsar.@Nullable Unntak20a unntak() {
        Set<Unntaksgrunn> grunner = in.ticked(Unntaksgrunn.values());
        if (grunner.isEmpty() && in.value("VEDTAKDATO").isEmpty()) {
            return null;
        }
        LocalDate dato = in.date("VEDTAKDATO");
        return dato == null ? null : new Sosialhjelpsar.Unntak20a(dato, grunner);
    }
}
