package no.helhet.formats.kostra;

import no.helhet.formats.fodselsnummer.Regler;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads a line of form 11CF back into a person-year. What a person-year cannot hold is a fault of
/// the field; `Kontroller` says more about why the receiver would refuse it.
public final class KvalifiseringParser {
    private final LineReader in;

    private KvalifiseringParser(LineReader in) {
        this.in = in;
    }

    /// Reads a line without its line end, by the layout of the year.
    public static ParseResult<Kvalifiseringsar> parse(String text, int year, Regler regler) {
        Optional<Layout> layout = Layout.find(Skjema.KVALIFISERINGSSTONAD, year);
        if (layout.isEmpty()) {
            return new ParseResult.UnknownYear<>(year, Layout.YEARS);
        }
        int length = layout.get().length();
        if (text.length() != length) {
            return new ParseResult.WrongLength<>(text.length(), length);
        }
        LineReader in = new LineReader(new Line(layout.get(), text), regler);
        return new KvalifiseringParser(in).parse();
    }

    private ParseResult<Kvalifiseringsar> parse() {
        Kvalifiseringsar.Deltaker deltaker = deltaker();
        Kvalifiseringsar.Datoer datoer = datoer();
        String fraKommunenr = fraKommunenr();
        Kvalifiseringsar.ForSoknad forSoknad = forSoknad();
        Set<Tilleggsytelse> tillegg = tillegg();
        Set<Month> months = months();
        long stonad = in.number("KVP_STONAD");
        Programstatus status = in.kode(Programstatus.values(), "STATUS");
        LocalDate avsluttet = in.dateIfAny("AVSL_DATO");
        Kvalifiseringsar.Etterpa etterpa = etterpa();
        if (!in.faults().isEmpty() || deltaker == null || datoer == null || status == null) {
            return new ParseResult.Faulty<>(in.faults());
        }
        return new ParseResult.Parsed<>(
                new Kvalifiseringsar(
                        in.value("KOMMUNE_NR"),
                        in.blankAsNull("BYDELSNR"),
                        in.value("SAKSBEHANDLER"),
                        deltaker,
                        datoer,
                        fraKommunenr,
                        forSoknad,
                        tillegg,
                        months,
                        stonad,
                        status,
                        avsluttet,
                        etterpa));
    }

    private Kvalifiseringsar.@Nullable Deltaker deltaker() {
        LocalDate fodselsdato = in.date("FODSELSDATO");
        Kjonn kjonn = in.kode(Kjonn.values(), "KJONN");
        Sivilstand sivilstand = in.kode(Sivilstand.values(), "EKTSTAT");
        var fodselsnummer = in.fodselsnummer();
        long children = in.children();
        return fodselsdato == null || kjonn == null || sivilstand == null
                ? null
                : new Kvalifiseringsar.Deltaker(
                        in.value("PERSON_JOURNALNR"),
                        fodselsdato,
                        fodselsnummer,
                        kjonn,
                        sivilstand,
                        (int) children);
    }

    private Kvalifiseringsar.@Nullable Datoer datoer() {
        LocalDate soknad = in.date("REG_DATO");
        LocalDate vedtak = in.date("VEDTAK_DATO");
        LocalDate begynt = in.date("BEGYNT_DATO");
        return soknad == null || vedtak == null || begynt == null
                ? null
                : new Kvalifiseringsar.Datoer(soknad, vedtak, begynt);
    }

    private @Nullable String fraKommunenr() {
        boolean fra = in.yes("KVP_KOMM");
        String kommunenr = in.blankAsNull("KOMMNR_KVP_KOMM");
        in.fault(fra == (kommunenr != null), "KOMMNR_KVP_KOMM");
        return kommunenr;
    }

    private Kvalifiseringsar.ForSoknad forSoknad() {
        Sosialhjelpsrolle rolle = in.kodeIfAny(Sosialhjelpsrolle.values(), "YTELSE_TYPE_SOSHJ");
        String ticked = in.value("YTELSE_SOSHJELP");
        in.fault(ticked.equals(rolle == null ? "" : "1"), "YTELSE_SOSHJELP");
        return new Kvalifiseringsar.ForSoknad(rolle, in.ticked(TidligereYtelse.values()));
    }

    private Set<Tilleggsytelse> tillegg() {
        Set<Tilleggsytelse> tillegg = in.ticked(Tilleggsytelse.values());
        in.fault(in.yes("KVP_MED_ASTONAD") != tillegg.isEmpty(), "KVP_MED_ASTONAD");
        return tillegg;
    }

    private Set<Month> months() {
        return Arrays.stream(Month.values())
                .filter(
                        month -> {
                            String value = in.value(Months.ticked(month));
                            String code = "%02d".formatted(month.getValue());
                            in.fault(value.isEmpty() || value.equals(code), Months.ticked(month));
                            return value.equals(code);
                        })
                .collect(Collectors.toSet());
    }

    private Kvalifiseringsar.@Nullable Etterpa etterpa() {
        Set<Sluttsituasjon> situasjoner = in.ticked(Sluttsituasjon.values());
        Sluttsituasjon viktigste = in.kodeIfAny(Sluttsituasjon.values(), "AVSL_VIKTIGSTE_INNTEKT");
        in.fault(situasjoner.isEmpty() == (viktigste == null), "AVSL_VIKTIGSTE_INNTEKT");
        return viktigste == null ? null : new Kvalifiseringsar.Etterpa(situasjoner, viktigste);
    }
}
