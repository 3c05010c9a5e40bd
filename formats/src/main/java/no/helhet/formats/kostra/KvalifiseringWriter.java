package no.helhet.formats.kostra;

import java.time.Month;
import java.util.Collections;
import java.util.SortedSet;

/// Writes a person-year as a line of form 11CF, without a line end.
public final class KvalifiseringWriter {
    private KvalifiseringWriter() {}

    /// The years that can be written.
    public static SortedSet<Integer> years() {
        return Collections.unmodifiableSortedSet(Layout.YEARS);
    }

    /// The line by the layout of the year.
    public static WriteResult write(Kvalifiseringsar person, int year) {
        return Layout.find(Skjema.KVALIFISERINGSSTONAD, year)
                .map(LineWriter::new)
                .map(out -> write(person, out))
                .orElseGet(() -> new WriteResult.UnknownYear(year, Layout.YEARS));
    }

    private static WriteResult write(Kvalifiseringsar person, LineWriter out) {
        out.put("KOMMUNE_NR", person.kommunenr());
        out.putIfAny("BYDELSNR", person.bydel());
        out.put("SAKSBEHANDLER", person.saksbehandler());
        deltaker(person.deltaker(), out);
        out.put("REG_DATO", person.datoer().soknad());
        out.put("VEDTAK_DATO", person.datoer().vedtak());
        out.put("BEGYNT_DATO", person.datoer().begynt());
        out.put("KVP_KOMM", person.fraKommunenr() != null);
        out.putIfAny("KOMMNR_KVP_KOMM", person.fraKommunenr());
        if (person.forSoknad().sosialhjelp() instanceof Sosialhjelpsrolle rolle) {
            out.put("YTELSE_SOSHJELP", "1");
            out.put("YTELSE_TYPE_SOSHJ", rolle);
        }
        out.tick(person.forSoknad().ytelser());
        out.put("KVP_MED_ASTONAD", !person.tilleggsytelser().isEmpty());
        out.tick(person.tilleggsytelser());
        for (Month month : person.months()) {
            out.put(Months.ticked(month), LineWriter.twoDigits(month.getValue()));
        }
        out.put("KVP_STONAD", Long.toString(person.stonadKroner()));
        slutt(person, out);
        return out.result();
    }

    private static void deltaker(Kvalifiseringsar.Deltaker deltaker, LineWriter out) {
        out.put("PERSON_JOURNALNR", deltaker.journalnr());
        out.put("FODSELSDATO", deltaker.fodselsdato());
        if (deltaker.fodselsnummer() != null) {
            out.put("PERSON_FODSELSNR", deltaker.fodselsnummer().value());
        }
        out.put("KJONN", deltaker.kjonn());
        out.put("EKTSTAT", deltaker.sivilstand());
        out.putChildren(deltaker.barnUnder18());
    }

    private static void slutt(Kvalifiseringsar person, LineWriter out) {
        out.put("STATUS", person.status());
        if (person.avsluttet() != null) {
            out.put("AVSL_DATO", person.avsluttet());
        }
        if (person.etterpa() instanceof Kvalifiseringsar.Etterpa(var situasjoner, var viktigste)) {
            out.tick(situasjoner);
            out.put("AVSL_VIKTIGSTE_INNTEKT", viktigste);
        }
    }
}
