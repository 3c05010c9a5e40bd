package no.helhet.regelverk.frister;

import org.jspecify.annotations.Nullable;

/// The time limits that are counted here. The length of each is a parameter. Those of the
/// forvaltningslov have one for each act: its name alone is the act of 1967, `-2025` after it the
/// act of 2025.
public enum Fristtype {
    /// Emergency help is decided the same day. No act names the day.
    NODHJELP("nodhjelp-frist", Regnes.FRA_DAGEN),
    /// What emergency help postponed, from the day it was given. No act sets it: it is a routine of
    /// internal control, sotjl § 5.
    NODHJELP_OPPFOLGING("nodhjelp-oppfolging-frist", Regnes.FRA_DAGEN),
    /// Interim reply, from the enquiry was received, fvl § 11 a third paragraph (2025: § 17).
    FORELOPIG_SVAR("forelopig-svar-frist", Regnes.ETTER_FORVALTNINGSLOVEN),
    /// Appeal, from the notice of the decision arrived, fvl §§ 29 and 30 (2025: § 63).
    KLAGEFRIST("klagefrist", Regnes.ETTER_FORVALTNINGSLOVEN, "klagefrist-forskyves"),
    /// The last day a late appeal can be considered, from the decision was made, fvl § 31 third
    /// paragraph (2025: § 65). Moving speaks of the appeal's own limit, so this one is not moved.
    KLAGE_YTTERFRIST("klage-ytterfrist", Regnes.ETTER_FORVALTNINGSLOVEN),
    /// The office's review of an appeal, from it was received. The act says "as soon as the case is
    /// prepared" (fvl § 33 fourth paragraph); the number of days is a routine, sotjl § 5.
    KLAGE_VURDERING("klage-vurdering-frist", Regnes.FRA_DAGEN),
    /// Mending an appeal that lacks something, from the appellant was told. The act says a short
    /// limit (fvl § 32 third paragraph), counted as the limit for appeal; the number of days is a
    /// routine, sotjl § 5.
    KLAGE_RETTING("klage-retting-frist", Regnes.FRA_DAGEN, "klagefrist-forskyves"),
    /// A new decision after an appeal has led to one, from the day of the answer. A routine, sotjl
    /// § 5; the act says without undue delay (fvl § 11 a).
    KLAGE_OPPFOLGING("klage-oppfolging-frist", Regnes.FRA_DAGEN),
    /// The qualification programme begins, from the application came in, sotjl § 31.
    PROGRAMSTART("kvp-startfrist", Regnes.FRA_DAGEN),
    /// The longest that one decision on the programme holds, from its first day.
    PROGRAMVEDTAK("kvp-vedtak-lengde", Regnes.SOM_PERIODE),
    /// The longest that the programme lasts, from its first day, sotjl § 32. Leave and interruption
    /// come on top.
    PROGRAM("kvp-program-lengde", Regnes.SOM_PERIODE),
    /// The longest that it is prolonged for special reasons, from the first day after, sotjl § 32.
    PROGRAMFORLENGELSE("kvp-program-forlengelse", Regnes.SOM_PERIODE),
    /// A referral that is begun is sent or withdrawn. The limits of referrals are routines, sotjl
    /// §§ 5 and 13; no act sets them.
    HENVISNING_UTKAST("henvisning-utkastfrist", Regnes.FRA_DAGEN),
    /// What a receiver has accepted is followed up, from the answer.
    HENVISNING_UTFORING("henvisning-utforingsfrist", Regnes.FRA_DAGEN),
    /// A referral is answered, from it was sent; one for each kind of receiver.
    HENVISNING_NAV_ARBEID("henvisning-svarfrist-nav-arbeid", Regnes.FRA_DAGEN),
    HENVISNING_NAV_YTELSE("henvisning-svarfrist-nav-ytelse", Regnes.FRA_DAGEN),
    HENVISNING_HELSE("henvisning-svarfrist-helse", Regnes.FRA_DAGEN),
    HENVISNING_BOLIG("henvisning-svarfrist-bolig", Regnes.FRA_DAGEN),
    HENVISNING_UTDANNING("henvisning-svarfrist-utdanning", Regnes.FRA_DAGEN),
    HENVISNING_POLITI("henvisning-svarfrist-politi", Regnes.FRA_DAGEN),
    HENVISNING_KIRKE("henvisning-svarfrist-kirke", Regnes.FRA_DAGEN),
    HENVISNING_ANNEN("henvisning-svarfrist-annen", Regnes.FRA_DAGEN);

    private static final int FORSTE_LOV = 1967;

    private final String parameterId;
    private final Regnes regnes;
    private final @Nullable String forskyves;

    Fristtype(String parameterId, Regnes regnes) {
        this(parameterId, regnes, null);
    }

    Fristtype(String parameterId, Regnes regnes, @Nullable String forskyves) {
        this.parameterId = parameterId;
        this.regnes = regnes;
        this.forskyves = forskyves;
    }

    /// How a limit is counted.
    private enum Regnes {
        /// The day it starts is not counted.
        FRA_DAGEN,
        /// Likewise, by the forvaltningslov in force.
        ETTER_FORVALTNINGSLOVEN,
        /// The first day is counted: one year from 1 March ends on the last of February.
        SOM_PERIODE
    }

    /// The parameter with the length.
    ///
    /// @param lovensAr the forvaltningslov in force
    String parameterId(int lovensAr) {
        return ofAct(parameterId, lovensAr);
    }

    /// The parameter that says whether a limit ending on a day of rest is moved, or null for never.
    @Nullable String forskyves(int lovensAr) {
        return forskyves == null ? null : ofAct(forskyves, lovensAr);
    }

    boolean isFirstDayCounted() {
        return regnes == Regnes.SOM_PERIODE;
    }

    private String ofAct(String id, int lovensAr) {
        return regnes == Regnes.ETTER_FORVALTNINGSLOVEN && lovensAr != FORSTE_LOV
                ? id + "-" + lovensAr
                : id;
    }
}
