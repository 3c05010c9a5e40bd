package no.helhet.formats.table;

/// The sign between whole and part of a number. What groups thousands follows from it: spaces of
/// all kinds, and the sign of the two that is not this one.
public enum DecimalSign {
    COMMA(',', '.'),
    POINT('.', ',');

    private final char sign;
    private final char group;

    DecimalSign(char sign, char group) {
        this.sign = sign;
        this.group = group;
    }

    char sign() {
        return sign;
    }

    char group() {
        return group;
    }
}
