package no.helhet.regelverk.porter;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.stonadsform.Stonadsform;
import no.helhet.regelverk.vilkar.Brudd;
import no.helhet.regelverk.vilkar.Reduksjon;
import no.helhet.regelverk.vilkar.Sprakgrunnlag.Hinder;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// A decision in preparation, as far as it has come: what the gates look at. Texts not written yet
/// are blank, never null.
///
/// @param type what it is about
/// @param resultat the outcome
/// @param form how the assistance is given, § 21, with its terms
/// @param periode what it is for
/// @param vedtaksdato the day it is made
/// @param belop the whole amount of the decision, of a guarantee the most it may cost; zero when
///     there is none
/// @param sokerFodt the applicant's birth date, or null when not known
/// @param barn every child in the household
/// @param begrunnelse the three texts of fvl § 25
/// @param beregning how the calculation treats what the law leaves out, or null without one
/// @param vilkar the conditions of the decision
/// @param aktivitet what is decided on activity for one under the age limit, beside the conditions
/// @param reduksjon a reduction for a breached condition, or null when there is none
/// @param onske the user's own wish and its weight
/// @param klageorientering the notice of appeal
/// @param forberedtAv who prepared it
/// @param beslutter who is to sign, blank while not chosen
/// @param fullmakt the signer's delegation, or null when none is found
public record Vedtaksgrunnlag(
        Vedtakstype type,
        Resultat resultat,
        Stonadsform form,
        Periode periode,
        LocalDate vedtaksdato,
        Belop belop,
        @Nullable LocalDate sokerFodt,
        List<BarnIVedtaket> barn,
        Begrunnelse begrunnelse,
        @Nullable BeregningIVedtaket beregning,
        List<Vilkar> vilkar,
        Aktivitet aktivitet,
        @Nullable Reduksjonsvurdering reduksjon,
        Onske onske,
        Klageorientering klageorientering,
        String forberedtAv,
        String beslutter,
        @Nullable Fullmakt fullmakt) {
    public Vedtaksgrunnlag {
        barn = List.copyOf(barn);
        vilkar = List.copyOf(vilkar);
    }

    /// The outcome.
    public enum Resultat {
        INNVILGET,
        DELVIS_INNVILGET,
        AVSLATT,
        AVVIST
    }

    /// How assistance is given, § 21.
    public enum Form {
        BIDRAG,
        LAN,
        GARANTI,
        VARER_OG_TJENESTER
    }

    /// Both days included.
    public record Periode(LocalDate from, LocalDate to) {}

    /// A child, and what is known of its situation.
    ///
    /// @param id becomes part of the place on the page, `#barna-<id>`
    /// @param kartlagt has the child's own situation been mapped?
    /// @param syn the child's view
    /// @param grunnUtenSyn why the view is not obtained
    /// @param barnetsBeste the assessment of the best interests of the child
    public record BarnIVedtaket(
            String id,
            String navn,
            boolean kartlagt,
            String syn,
            String grunnUtenSyn,
            String barnetsBeste) {}

    /// Activity and language under the age limit, § 20 a.
    ///
    /// @param unntak the coded reason for no activity condition, or null
    /// @param unntaksgrunn the weighty reasons in words; blank when none are written
    /// @param sprak which language keeps the applicant from self-support
    /// @param introduksjonsprogram has the applicant had right and duty to the introduction
    ///     programme? Null when not known
    /// @param samiskspraklig does the applicant speak Sami?
    /// @param opplaringsvilkar is language training one of the conditions?
    /// @param opplaringsvurdering how training was considered, in words; blank when it was not
    public record Aktivitet(
            @Nullable Aktivitetsunntak unntak,
            String unntaksgrunn,
            Hinder sprak,
            @Nullable Boolean introduksjonsprogram,
            boolean samiskspraklig,
            boolean opplaringsvilkar,
            String opplaringsvurdering) {}

    /// A reduction, § 20 third paragraph and § 20 a fourth.
    ///
    /// @param prosent of the adults' subsistence; zero while not set
    /// @param maneder what is left of each month; empty while no month is chosen
    public record Reduksjonsvurdering(Brudd brudd, int prosent, List<Reduksjon> maneder) {
        public Reduksjonsvurdering {
            maneder = List.copyOf(maneder);
        }
    }

    /// Rules, facts and main considerations, fvl § 25.
    public record Begrunnelse(String regler, String fakta, String hovedhensyn) {}

    /// The user's wish, and how it was weighed, sotjl § 42.
    public record Onske(String onske, String vektlegging) {}

    boolean isGranted() {
        return resultat == Resultat.INNVILGET || resultat == Resultat.DELVIS_INNVILGET;
    }
}
