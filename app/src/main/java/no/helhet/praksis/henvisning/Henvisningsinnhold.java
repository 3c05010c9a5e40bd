package no.helhet.praksis.henvisning;

import org.jspecify.annotations.Nullable;

/// What is written in a referral. Texts may be empty.
///
/// @param gjelder what is asked of the receiver
/// @param bakgrunn what the receiver needs to know
/// @param onske what the person wants (sotjl § 42)
/// @param grunnlag what lets the office tell it, null while none is chosen; the fields after it
///     hold the facts of each
public record Henvisningsinnhold(
        String gjelder,
        String bakgrunn,
        String onske,
        @Nullable Grunnlagstype grunnlag,
        @Nullable SamtykkeId samtykke,
        String nodvendig,
        String kjent,
        String fare,
        String foresporsel) {

    static final Henvisningsinnhold EMPTY =
            new Henvisningsinnhold("", "", "", null, null, "", "", "", "");

    /// The grounds, as they are chosen.
    public enum Grunnlagstype {
        SAMTYKKE,
        OPPGAVE,
        FARE,
        FORESPORSEL
    }

    Henvisningsinnhold with(SamtykkeId given) {
        return new Henvisningsinnhold(
                gjelder,
                bakgrunn,
                onske,
                Grunnlagstype.SAMTYKKE,
                given,
                nodvendig,
                kjent,
                fare,
                foresporsel);
    }

    static Henvisningsinnhold about(String gjelder) {
        return new Henvisningsinnhold(gjelder, "", "", null, null, "", "", "", "");
    }

    /// Says nothing of anyone: this may reach a log.
    @Override
    public String toString() {
        return "Henvisningsinnhold[" + grunnlag + "]";
    }
}
