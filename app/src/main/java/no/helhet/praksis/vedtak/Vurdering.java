package no.helhet.praksis.vedtak;

import no.helhet.praksis.vedtak.Innhold.Malform;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.Form;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.Resultat;
import no.helhet.regelverk.porter.Vilkar.Prove;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/// What the caseworker has decided. The terms of a form that is not chosen are kept, and bind
/// nobody.
///
/// @param utfall null while not chosen
/// @param malform the language of the letter
/// @param reduksjon a reduction for a breached condition, or null
public record Vurdering(
        @Nullable Resultat utfall,
        Form form,
        Malform malform,
        Lanet lan,
        Garantien garanti,
        Varene varer,
        @Nullable Reduksjonen reduksjon) {

    /// A loan (§ 21).
    ///
    /// @param vilkar other terms than the plan; blank for none
    /// @param plan null while not set
    public record Lanet(String vilkar, Prove betalingsevne, @Nullable Laneplan plan) {
        static final Lanet EMPTY = new Lanet("", Prove.ikkeVurdert(), null);
    }

    /// How a loan is paid back: a number of monthly instalments from a day.
    public record Laneplan(LocalDate forsteForfall, int antall) {}

    /// A guarantee (§ 21).
    ///
    /// @param gjelder what is guaranteed, and to whom
    /// @param grenseOre the most it may cost, or null while not set
    /// @param vilkar other terms; blank for none
    public record Garantien(
            String gjelder,
            @Nullable Long grenseOre,
            @Nullable LocalDate sisteDag,
            String betalingsevne,
            String vilkar) {
        static final Garantien EMPTY = new Garantien("", null, null, "", "");
    }

    /// Goods and services (§ 21). Who delivers stands among the payments.
    ///
    /// @param sarligeForhold why money would not be used in line with a condition
    /// @param hva what is given
    public record Varene(Prove sarligeForhold, String hva) {
        static final Varene EMPTY = new Varene(Prove.ikkeVurdert(), "");
    }

    /// A reduction (§§ 20 and 20 a).
    ///
    /// @param vedtakId the decision that set the condition, or null while none is chosen
    /// @param vilkarId the condition in it
    /// @param varslet when the applicant was told beforehand, or null
    /// @param varselmate how
    /// @param uttalelse what the applicant said to it
    /// @param prosent of the adults' subsistence
    /// @param fra first month, `til` the last
    /// @param grunnUnderGulv why less than the floor is left; blank when it is not argued for
    /// @param hvem who wrote it, as the trace names them
    public record Reduksjonen(
            @Nullable UUID vedtakId,
            String vilkarId,
            @Nullable LocalDate bruddag,
            String arsak,
            @Nullable LocalDate varslet,
            String varselmate,
            String uttalelse,
            Prove forholdsmessig,
            String barnetsBeste,
            int prosent,
            YearMonth fra,
            YearMonth til,
            String grunnUnderGulv,
            String hvem) {
        boolean covers(YearMonth month) {
            return !month.isBefore(fra) && !month.isAfter(til);
        }

        Reduksjonen by(String name) {
            return new Reduksjonen(
                    vedtakId,
                    vilkarId,
                    bruddag,
                    arsak,
                    varslet,
                    varselmate,
                    uttalelse,
                    forholdsmessig,
                    barnetsBeste,
                    prosent,
                    fra,
                    til,
                    grunnUnderGulv,
                    name);
        }
    }

    /// Nothing chosen yet.
    static Vurdering begun(Malform malform) {
        return new Vurdering(
                null, Form.BIDRAG, malform, Lanet.EMPTY, Garantien.EMPTY, Varene.EMPTY, null);
    }

    boolean isGranted() {
        return utfall == null
                || utfall == Resultat.INNVILGET
                || utfall == Resultat.DELVIS_INNVILGET;
    }

    /// Something is granted, in this form.
    public boolean gives(Form chosen) {
        return form == chosen && isGranted();
    }

    Vurdering with(@Nullable Resultat outcome, Form chosen, Malform language) {
        return new Vurdering(outcome, chosen, language, lan, garanti, varer, reduksjon);
    }

    Vurdering with(Lanet changed) {
        return new Vurdering(utfall, form, malform, changed, garanti, varer, reduksjon);
    }

    Vurdering with(Garantien changed) {
        return new Vurdering(utfall, form, malform, lan, changed, varer, reduksjon);
    }

    Vurdering with(Varene changed) {
        return new Vurdering(utfall, form, malform, lan, garanti, changed, reduksjon);
    }

    Vurdering with(@Nullable Reduksjonen changed) {
        return new Vurdering(utfall, form, malform, lan, garanti, varer, changed);
    }
}
