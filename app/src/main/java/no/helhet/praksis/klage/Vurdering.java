package no.helhet.praksis.klage;

import no.helhet.regelverk.porter.Klagegrunnlag.Konklusjon;
import no.helhet.regelverk.porter.Klagegrunnlag.Oversitting;
import no.helhet.regelverk.porter.Klagegrunnlag.Utsettelse;

import org.jspecify.annotations.Nullable;

/// What the office writes in its review of an appeal (fvl § 33). Texts may be empty.
///
/// @param oversitting why a late appeal is considered (fvl § 31)
/// @param nytt what is new in the appeal
/// @param vurdert how it was assessed
/// @param begrunnelse why the conclusion, in the words the appellant gets
/// @param utsettelse whether the decision waits (fvl § 42)
public record Vurdering(
        @Nullable Oversitting oversitting,
        String oversittingsgrunn,
        String nytt,
        String vurdert,
        @Nullable Konklusjon konklusjon,
        String begrunnelse,
        @Nullable Utsettelse utsettelse,
        String utsettelsesgrunn) {

    static final Vurdering EMPTY = new Vurdering(null, "", "", "", null, "", null, "");

    /// Says nothing of anyone: this may reach a log.
    @Override
    public String toString() {
        return "Vurdering[" + konklusjon + "]";
    }
}
