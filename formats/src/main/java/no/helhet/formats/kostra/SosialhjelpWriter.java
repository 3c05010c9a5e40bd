package no.helhet.formats.kostra;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/// Writes a person-year as a line of form 11F, without a line end. Whole numbers stand to the right
/// in their fields, all else to the left, filled up with spaces.
public final class SosialhjelpWriter {

    static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("ddMMuuuu");

    private final Layout layout;
    private final StringBuilder line;
    private @Nullable String tooLong;

    private SosialhjelpWriter(Layout layout) {
        this.layout = layout;
        this.line = new StringBuilder(" ".repeat(layout.length()));
    }

    /// The line by the layout of the year.
    public static Result write(Sosialhjelpsar person, int year) {
        Optional<Layout> layout = Layout.ofYear(year);
        if (layout.isEmpty()) {
            return new Result.UnknownYear(year, Layout.YEARS);
        }
        return new SosialhjelpWriter(layout.get()).write(person);
    }

    private Result write(Sosialhjelpsar person) {
        put("KOMMUNE_NR", person.kommunenr());
        put("VERSION", "%02d".formatted(layout.year() % 100));
        put("BYDELSNR", person.bydel() == null ? "" : person.bydel());
        put("SAKSBEHANDLER", person.saksbehandler());
        mottaker(person.mottaker());
        put("VKLO", person.situasjon().livsoppholdskilde());
        put("TRYGDESIT", person.situasjon().trygd());
        put("ARBSIT", person.situasjon().arbeidssituasjon());
        put("BOSIT", person.situasjon().bosituasjon());
        stonad(person);
        put("GITT_OKONOMIRAD", person.okonomiskRadgivning());
        put("FAAT_INDIVIDUELL_PLAN", person.individuellPlan());
        put("VILKARSOSLOV", person.vilkar() != null);
        put("VILKARSAMEKT", person.vilkarForSamboer());
        if (person.vilkar()
                instanceof Sosialhjelpsar.Vilkarsvedtak(var dato, var tom, var vilkar)) {
            put("UTBETDATO", dato);
            put("UTBETTOMDATO", tom);
            tick(vilkar);
        }
        if (person.unntak() instanceof Sosialhjelpsar.Unntak20a(var dato, var grunner)) {
            put("VEDTAKDATO", dato);
            tick(grunner);
        }
        tick(person.sanksjoner());
        return tooLong == null
                ? new Result.Written(line.toString())
                : new Result.DoesNotFit(tooLong, layout.field(tooLong).size());
    }

    private void mottaker(Sosialhjelpsar.Mottaker mottaker) {
        put("PERSON_JOURNALNR", mottaker.journalnr());
        put("FODSELSDATO", mottaker.fodselsdato());
        put(
                "PERSON_FODSELSNR",
                mottaker.fodselsnummer() == null ? "" : mottaker.fodselsnummer().value());
        put("PERSON_DUF", mottaker.duf() == null ? "" : mottaker.duf());
        put("KJONN", mottaker.kjonn());
        put("EKTSTAT", mottaker.sivilstand());
        put("BU18", mottaker.barnUnder18() > 0);
        put("ANTBU18", mottaker.barnUnder18() > 0 ? "" + mottaker.barnUnder18() : "");
    }

    private void stonad(Sosialhjelpsar person) {
        put("BIDRAG", Long.toString(person.bidragKroner()));
        put("LAAN", Long.toString(person.lanKroner()));
        for (Map.Entry<Month, Sosialhjelpsar.Stonad> month : person.months().entrySet()) {
            put(Months.ticked(month.getKey()), "%02d".formatted(month.getKey().getValue()));
            put(Months.bidrag(month.getKey()), Long.toString(month.getValue().bidragKroner()));
            put(Months.lan(month.getKey()), Long.toString(month.getValue().lanKroner()));
        }
    }

    private void tick(Set<? extends Avkrysning> boxes) {
        boxes.forEach(box -> put(box.field(), box));
    }

    private void put(String field, Kode kode) {
        put(field, kode.kode());
    }

    private void put(String field, boolean yes) {
        put(field, yes ? "1" : "2");
    }

    private void put(String field, LocalDate date) {
        put(field, DATE.format(date));
    }

    private void put(String name, String value) {
        Field field = layout.field(name);
        if (value.length() > field.size()) {
            tooLong = name;
            return;
        }
        line.replace(field.from() - 1, field.to(), field.padded(value));
    }

    /// What came of writing a line.
    public sealed interface Result {
        record Written(String line) implements Result {}

        /// No layout is known for the year; the known ones are told.
        record UnknownYear(int year, SortedSet<Integer> known) implements Result {}

        /// The value of the field is longer than the form has room for.
        record DoesNotFit(String field, int characters) implements Result {}
    }
}
