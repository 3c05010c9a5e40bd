package no.helhet.laering.omrade;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// Reads sex as statistics write it, in words and in Statistics Norway's codes.
final class Kjonnstekst {
    private Kjonnstekst() {}

    /// `MANN`, `KVINNE`, empty for both, or null when it is none of them.
    static @Nullable String parse(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "1", "menn", "mann", "m", "male", "males", "men", "gutter", "hankjønn" -> "MANN";
            case "2", "kvinner", "kvinne", "k", "f", "female", "females", "women", "jenter" ->
                    "KVINNE";
            case "0", "", "begge", "begge kjønn", "i alt", "alle", "both", "both sexes", "total" ->
                    "";
            default -> null;
        };
    }
}
