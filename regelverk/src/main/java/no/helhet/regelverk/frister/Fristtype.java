package no.helhet.regelverk.frister;

import org.jspecify.annotations.Nullable;

/// The time limits that are counted here. The length of each is a parameter.
public enum Fristtype {
    /// Interim reply, from the enquiry was received, fvl § 11 a third paragraph.
    FORELOPIG_SVAR("forelopig-svar-frist", null),
    /// Appeal, from the notice of the decision arrived, fvl §§ 29 and 30.
    KLAGEFRIST("klagefrist", "klagefrist-forskyves"),
    /// The last day a late appeal can be considered, from the decision was made, fvl § 31 third
    /// paragraph. § 30 speaks of the appeal's own limit, so this one is not moved.
    KLAGE_YTTERFRIST("klage-ytterfrist", null),
    /// What emergency help postponed, from the day it was given. No act sets it: it is a routine of
    /// internal control, sotjl § 5.
    NODHJELP_OPPFOLGING("nodhjelp-oppfolging-frist", null),
    /// The office's review of an appeal, from it was received. The act says "as soon as the case is
    /// prepared" (fvl § 33 fourth paragraph); the number of days is a routine, sotjl § 5.
    KLAGE_VURDERING("klage-vurdering-frist", null),
    /// A new decision after an appeal has led to one, from the day of the answer. A routine, sotjl
    /// § 5; the act says without undue delay (fvl § 11 a).
    KLAGE_OPPFOLGING("klage-oppfolging-frist", null);

    private final String parameterId;
    private final @Nullable String forskyves;

    Fristtype(String parameterId, @Nullable String forskyves) {
        this.parameterId = parameterId;
        this.forskyves = forskyves;
    }

    String parameterId() {
        return parameterId;
    }

    /// The parameter that says whether a limit ending on a day of rest is moved, or null for never.
    @Nullable String forskyves() {
        return forskyves;
    }
}
