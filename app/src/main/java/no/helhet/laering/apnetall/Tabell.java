package no.helhet.laering.apnetall;

import no.helhet.register.Inndeling;
import no.helhet.register.Mottakertall.Utvalg;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A published table, as data: the page, the interface and its description are all made from it.
/// Its title, definition and source are texts under `apnetall.tabell.<kode>`.
///
/// @param kode as it stands in addresses
/// @param periode whether it has a figure for each year or for each month
/// @param utvalg who is counted
/// @param inndelinger what they are divided by, at most two
/// @param variabler what is shown of them, the first one first
public record Tabell(
        String kode,
        Periode periode,
        Utvalg utvalg,
        List<Inndeling> inndelinger,
        List<Variabel> variabler) {

    /// How often there is a figure.
    public enum Periode {
        AR,
        MANED
    }

    /// The code of a total.
    public static final String ALL = "ALLE";

    /// Every published table, in the order of the list.
    public static final List<Tabell> TABELLER =
            List.of(
                    year("mottakere-alder-kjonn", Inndeling.ALDER, Inndeling.KJONN),
                    year("mottakere-husholdning", Inndeling.HUSHOLDNING),
                    year("mottakere-varighet", Inndeling.VARIGHET),
                    year("mottakere-livsopphold", Inndeling.LIVSOPPHOLD),
                    year("mottakere-belop", Inndeling.BELOP),
                    new Tabell(
                            "stonad",
                            Periode.AR,
                            Utvalg.MOTTAKERE,
                            List.of(),
                            List.of(
                                    Variabel.STONAD,
                                    Variabel.BIDRAG,
                                    Variabel.LAN,
                                    Variabel.MOTTAKERE,
                                    Variabel.PER_MOTTAKER,
                                    Variabel.STONADSMANEDER,
                                    Variabel.MANEDER_PER_MOTTAKER,
                                    Variabel.PER_MANED)),
                    new Tabell(
                            "nye-mottakere-alder",
                            Periode.AR,
                            Utvalg.NYE,
                            List.of(Inndeling.ALDER),
                            List.of(Variabel.NYE_MOTTAKERE)),
                    new Tabell(
                            "deltakere-alder-kjonn",
                            Periode.AR,
                            Utvalg.DELTAKERE,
                            List.of(Inndeling.ALDER, Inndeling.KJONN),
                            List.of(Variabel.DELTAKERE)),
                    new Tabell(
                            "mottakere-maned",
                            Periode.MANED,
                            Utvalg.MOTTAKERE,
                            List.of(Inndeling.ALDER),
                            List.of(Variabel.MOTTAKERE)),
                    new Tabell(
                            "stonad-maned",
                            Periode.MANED,
                            Utvalg.MOTTAKERE,
                            List.of(),
                            List.of(
                                    Variabel.STONAD,
                                    Variabel.BIDRAG,
                                    Variabel.LAN,
                                    Variabel.MOTTAKERE,
                                    Variabel.PER_MOTTAKER,
                                    Variabel.NYE_MOTTAKERE)));

    public Tabell {
        inndelinger = List.copyOf(inndelinger);
        variabler = List.copyOf(variabler);
    }

    private static Tabell year(String kode, Inndeling... inndelinger) {
        return new Tabell(
                kode,
                Periode.AR,
                Utvalg.MOTTAKERE,
                List.of(inndelinger),
                List.of(Variabel.MOTTAKERE));
    }

    public static Optional<Tabell> find(String kode) {
        return TABELLER.stream().filter(t -> t.kode().equals(kode)).findFirst();
    }

    /// A division as it stands in addresses and files.
    static String id(Inndeling inndeling) {
        return inndeling.name().toLowerCase(Locale.ROOT);
    }

    /// A message key of this table.
    public String text(String what) {
        return "apnetall.tabell." + kode + "." + what;
    }
}
