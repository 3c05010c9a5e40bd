package no.helhet.praksis.person;

/// What another person is to the person.
public enum Relasjonstype {
    EKTEFELLE,
    SAMBOER,
    BARN,
    FORELDER,
    SOSKEN;

    /// What the person is to the other.
    Relasjonstype mirrored() {
        return switch (this) {
            case EKTEFELLE, SAMBOER, SOSKEN -> this;
            case BARN -> FORELDER;
            case FORELDER -> BARN;
        };
    }
}
