package no.helhet.regelverk.porter;

import no.helhet.regelverk.frister.Rettidighet;

import org.jspecify.annotations.Nullable;

/// The office's own review of an appeal, as the gates read it.
///
/// @param mangel what the appeal lacks and has not got, null when it lacks nothing
/// @param oversitting why a late appeal is considered, null when it is not
/// @param nytt what is new in the appeal
/// @param vurdert how it was assessed
/// @param konklusjon null while none is chosen
/// @param begrunnelse why, in the words the appellant gets
/// @param utsettelse whether the decision waits, null while nobody has said
/// @param forberedtAv id of the one who prepared the review, null while nobody has
/// @param beslutter id of the one who decides it, null while nobody is chosen
public record Klagegrunnlag(
        Rettidighet rettidighet,
        @Nullable Mangel mangel,
        @Nullable Oversitting oversitting,
        String oversittingsgrunn,
        String nytt,
        String vurdert,
        @Nullable Konklusjon konklusjon,
        String begrunnelse,
        @Nullable Utsettelse utsettelse,
        String utsettelsesgrunn,
        @Nullable String forberedtAv,
        @Nullable String beslutter) {

    /// Why a late appeal may be considered (fvl § 31 first paragraph).
    public enum Oversitting {
        /// Letter a: the party is not to blame for being late.
        IKKE_LASTES,
        /// Letter b: special reasons make it reasonable.
        SARLIGE_GRUNNER
    }

    /// What the office makes of its own decision (fvl § 33 second and fourth paragraphs).
    public enum Konklusjon {
        OPPRETTHOLDT,
        DELVIS_OMGJORT,
        OMGJORT,
        OPPHEVET,
        AVVIST;

        /// What is upheld goes on to the appeal body.
        public boolean isForwarded() {
            return this == OPPRETTHOLDT || this == DELVIS_OMGJORT;
        }

        /// The office makes a new decision.
        public boolean leadsToNewDecision() {
            return this == DELVIS_OMGJORT || this == OMGJORT || this == OPPHEVET;
        }
    }

    /// Whether the decision waits while the appeal is treated (fvl § 42).
    public enum Utsettelse {
        /// Nobody has asked, and nothing calls for it.
        IKKE_AKTUELT,
        UTSATT,
        /// Asked for and refused; the refusal has its reasons at once.
        AVSLATT
    }

    /// Is the appeal dismissed, so that what it says is not tried?
    boolean isDismissed() {
        return konklusjon == Konklusjon.AVVIST;
    }
}
