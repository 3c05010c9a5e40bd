package no.helhet.laering.omrade;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/// How large an area is. Each level has codes of its own length: Statistics Norway's standards for
/// counties, municipalities, districts and basic units.
public enum Niva {
    LAND(1),
    FYLKE(2),
    KOMMUNE(4),
    /// City district; four digits of the municipality and two more.
    BYDEL(6),
    /// Basic unit; four digits of the municipality and four more.
    GRUNNKRETS(8);

    private static final Pattern CODE =
            Pattern.compile("(?:[A-Z]{1,3}-)?([0-9]{1,8})(?:[^0-9].*)?", Pattern.DOTALL);
    private final int length;

    Niva(int length) {
        this.length = length;
    }

    /// The level one below, or null.
    public @Nullable Niva below() {
        return this == GRUNNKRETS ? null : values()[ordinal() + 1];
    }

    /// The level of a code by its length, or null.
    static @Nullable Niva of(String text) {
        var digits = digits(text);
        for (var niva : values()) {
            if (digits != null && digits.length() == niva.length) {
                return niva;
            }
        }
        return null;
    }

    /// The code in a cell: `0301`, `0301 Oslo`, `K-0301`. A nought that a spreadsheet took away
    /// is put back. Null when there is no code of this level.
    @Nullable String code(String text) {
        var digits = digits(text);
        if (this == LAND) {
            var plain = text.strip().toLowerCase(java.util.Locale.ROOT);
            return digits != null && digits.matches("0+") || plain.endsWith("landet") ? "0" : null;
        }
        if (digits == null) {
            return null;
        }
        return digits.length() == length
                ? digits
                : digits.length() == length - 1 ? "0" + digits : null;
    }

    /// The code of the area one level up that a code's own digits tell, or empty.
    String above(String code) {
        return switch (this) {
            case LAND -> "";
            case FYLKE -> "0";
            case KOMMUNE -> code.substring(0, 2);
            case BYDEL, GRUNNKRETS -> code.substring(0, 4);
        };
    }

    private static @Nullable String digits(String text) {
        var found = CODE.matcher(text.strip());
        return found.matches() ? found.group(1) : null;
    }
}
