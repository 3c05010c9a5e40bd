package no.helhet.praksis.satser;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// A proposal as it was written, before anything of it is checked. Blank for what was not filled
/// in.
///
/// @param nokkel made with the form: the same form sent twice is one proposal
/// @param sats the parameter, or [#NYTT] for an addition with the name `navn`
/// @param hva [#BELOP] or [#INGEN]
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

    /// The value shall be an amount.
    public static final String BELOP = "BELOP";

    /// The municipality shall have no value of its own.
    public static final String INGEN = "INGEN";

    static Forslagsskjema blank(String kommunenr, UUID nokkel, String sats) {
        return new Forslagsskjema(kommunenr, nokkel, sats, "", BELOP, "", "", "", "", "", "", "");
    }

    /// A new form with what an earlier proposal said.
    static Forslagsskjema again(Forslag f, UUID nokkel) {
        return new Forslagsskjema(
                f.id().kommunenr(),
                nokkel,
                f.sats(),
                "",
                f.belopOre() == null ? INGEN : BELOP,
                f.belopOre() == null ? "" : kroner(f.belopOre()),
                f.fom().toString(),
                text(f.tom()),
                f.saksnr(),
                f.vedtatt().toString(),
                f.begrunnelse(),
                f.tilbakegrunn());
    }

    private static String kroner(long ore) {
        return ore % 100 == 0 ? "" + ore / 100 : "%d,%02d".formatted(ore / 100, ore % 100);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
