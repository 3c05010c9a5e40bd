package no.helhet.formats.kostra;

import java.time.Month;
import java.util.Map;

/// Writes a person-year as a line of form 11F, without a line end.
public final class SosialhjelpWriter {
    private SosialhjelpWriter() {}

    /// The line by the layout of the year.
    public static WriteResult write(Sosialhjelpsar person, int year) {
        return Layout.find(Skjema.OKONOMISK_SOSIALHJELP, year)
                .map(LineWriter::new)
                .map(out -> write(person, out))
                .orElseGet(() -> new WriteResult.UnknownYear(year, Layout.YEARS));
    }

    private static WriteResult write(Sosialhjelpsar person, LineWriter out) {
        out.put("KOMMUNE_NR", person.kommunenr());
        out.putIfAny("BYDELSNR", person.bydel());
        out.put("SAKSBEHANDLER", person.saksbehandler());
        mottaker(person.mottaker(), out);
        out.put("VKLO", person.situasjon().livsoppholdskilde());
        out.put("TRYGDESIT", person.situasjon().trygd());
        out.put("ARBSIT", person.situasjon().arbeidssituasjon());
        out.put("BOSIT", person.situasjon().bosituasjon());
        stonad(person, out);
        out.put("GITT_OKONOMIRAD", person.okonomiskRadgivning());
        out.put("FAAT_INDIVIDUELL_PLAN", person.individuellPlan());
        out.put("VILKARSOSLOV", person.vilkar() != null);
        out.put("VILKARSAMEKT", person.vilkarForSamboer());
        if (person.vilkar()
                instanceof Sosialhjelpsar.Vilkarsvedtak(var dato, var tom, var vilkar)) {
            out.put("UTBETDATO", dato);
            out.put("UTBETTOMDATO", tom);
            out.tick(vilkar);
        }
        if (person.unntak() instanceof Sosialhjelpsar.Unntak20a(var dato, var grunner)) {
            out.put("VEDTAKDATO", dato);
            out.tick(grunner);
        }
        out.tick(person.sanksjoner());
        return out.result();
    }

    private static void mottaker(Sosialhjelpsar.Mottaker mottaker, LineWriter out) {
        out.put("PERSON_JOURNALNR", mottaker.journalnr());
        out.put("FODSELSDATO", mottaker.fodselsdato());
        if (mottaker.fodselsnummer() != null) {
            out.put("PERSON_FODSELSNR", mottaker.fodselsnummer().value());
        }
        out.putIfAny("PERSON_DUF", mottaker.duf());
        out.put("KJONN", mottaker.kjonn());
        out.put("EKTSTAT", mottaker.sivilstand());
        out.putChildren(mottaker.barnUnder18());
    }

    private static void stonad(Sosialhjelpsar person, LineWriter out) {
        out.put("BIDRAG", Long.toString(person.bidragKroner()));
        out.put("LAAN", Long.toString(person.lanKroner()));
        for (Map.Entry<Month, Sosialhjelpsar.Stonad> month : person.months().entrySet()) {
            out.put(Months.ticked(month.getKey()), LineWriter.twoDigits(month.getKey().getValue()));
            out.put(Months.bidrag(month.getKey()), Long.toString(month.getValue().bidragKroner()));
            out.put(Months.lan(month.getKey()), Long.toString(month.getValue().lanKroner()));
        }
    }
}
