package no.helhet.praksis.satser;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// A proposal as it was written, before anything of it is checked. Blank for what was not filled
/// in.
///
/// @param nokkel made with the form: the same form sent twice is one proposal
/// @param sats the parameter, or [#NYTT] for an addition with the name `navn`
/// @param hva [#BELOP], [#INGEN], or the word of an [Alternativ]
/// @param belop the amount or number
public record Forslagsskjema(
        String kommunenr,
        UUID nokkel,
        String sats,
        String navn,
        String hva,
        String belop,
        String fom,
        String tom,
        String saksnr,
        String vedtatt,
        String begrunnelse,
        String tilbakegrunn) {
    /// An addition that the municipality has not had before.
    public static final String NYTT = "nytt";

    /// The value shall be the amount or number that is written.
    public static final String BELOP = "BELOP";

    /// The municipality shall have no value of its own.
    public static final String INGEN = "INGEN";

    /// A new form.
    ///
    /// @param sats a choice among rules begins with nothing chosen
    static Forslagsskjema blank(String kommunenr, UUID nokkel, String id, @Nullable Sats sats) {
        var hva = sats == null || Alternativ.of(sats.enhet()).isEmpty() ? BELOP : "";
        return new Forslagsskjema(kommunenr, nokkel, id, "", hva, "", "", "", "", "", "", "");
    }

    /// A new form with what an earlier proposal said.
    static Forslagsskjema again(Forslag f, Sats sats, UUID nokkel) {
        return new Forslagsskjema(
                f.id().kommunenr(),
                nokkel,
                f.sats(),
                "",
                hva(f.verdi(), sats),
                f.verdi() == null ? "" : written(f.verdi(), sats),
                f.fom().toString(),
                text(f.tom()),
                f.saksnr(),
                f.vedtatt().toString(),
                f.begrunnelse(),
                f.tilbakegrunn());
    }

    private static String hva(@Nullable Long verdi, Sats sats) {
        return verdi == null
                ? INGEN
                : Alternativ.find(sats.enhet(), verdi).map(Alternativ::ord).orElse(BELOP);
    }

    private static String written(long verdi, Sats sats) {
        return sats.enhet().isMoney() ? kroner(verdi) : Long.toString(verdi);
    }

    private static String kroner(long ore) {
        return ore % 100 == 0 ? "" + ore / 100 : "%d,%02d".formatted(ore / 100, ore % 100);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
